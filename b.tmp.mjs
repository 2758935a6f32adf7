import { build } from 'esbuild'
const r = await build({entryPoints:['runtime/run/main.ts'], outfile:'/tmp/out/main.js', bundle:true, format:'cjs', platform:'node', target:'node20', mainFields:['module','main'], minifySyntax:true, minifyWhitespace:true, legalComments:'none', metafile:true})
const o=Object.values(r.metafile.outputs)[0]; console.log(o.bytes); console.log(Object.entries(o.inputs).sort((a,b)=>b[1].bytesInOutput-a[1].bytesInOutput).slice(0,15).map(([k,v])=>v.bytesInOutput+' '+k).join('\n'))
