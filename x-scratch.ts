import {decodeId} from './src/ids/index.ts'
import {readRecording} from './tests/ids/vectors.ts'
for(const v of readRecording('recipe-variants') as any[]) { console.log('#',v.engine)
 for(const t of v.tests) if('id' in t){ const d=decodeId(t.id); const f=d.findings.map(f=>f.severity+' '+f.message).join(' | ').slice(0,230)
   const bad = (t.loaded!==d.ok)
   if((f||bad) && (v.engine==='v0.12.4'||v.engine==='v0.19.11'||v.engine==='v1.0.0-beta.10'||bad)) console.log(bad?'DIFF':'    ',t.name.slice(0,60).padEnd(60),'loaded',t.loaded,'ok',d.ok,d.kind,(d as any).eras?.join(),f, bad? JSON.stringify(t.errors?.map((e:any)=>e.errors)).slice(0,200):'')
 }}
