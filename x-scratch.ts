import {decodeId,encodeModuleId,printRecipe,recipeToPlan} from './src/ids/index.ts'
import {translate} from './src/translate/translate.ts'
import {targetOf} from './tests/support/targetOf.ts'
const N=Number(process.argv[2]??1000)
const sm=(line:number)=>({filename:'src/index.ts',line,column:3})
const str={kind:'STRING',optional:false} as const
const t={formatVersion:1,name:'big',description:'',interfaces:[],enums:[],objects:[{name:'Big',description:'',fields:[],sourceMap:sm(1),
 functions:Array.from({length:N},(_,i)=>({name:`function${i}`,returnType:str,description:`Does thing ${i}`,sourceMap:sm(i*4+1),check:false,generator:false,up:false,agent:false,
 arguments:[0,1,2].map(a=>({name:`argument${a}`,type:str,description:`Argument ${a} of ${i}`,ignore:[],sourceMap:sm(i*4+a+2)}))}))}]} as any
for(const r of ['v0.21.8','v0.18.10','v0.21.8','v0.18.10']){
 const target=targetOf(r)
 let t0=performance.now()
 const tr=translate(t,target)
 const tt=performance.now()-t0
 const times:number[]=[]; let id=''
 for(let k=0;k<60;k++){t0=performance.now(); id=encodeModuleId(tr).id!; times.push(performance.now()-t0)}
 t0=performance.now(); const d=decodeId(id); const td=performance.now()-t0
 t0=performance.now(); if(d.kind==='recipe') printRecipe(d.recipe); const tp=performance.now()-t0
 t0=performance.now(); if(d.kind==='recipe') recipeToPlan(d.recipe); const tq=performance.now()-t0
 console.log(r,tr.plan?.calls.length,'calls',id.length,'chars; translate',tt.toFixed(1),'encode',times.sort((a,b)=>a-b)[30].toFixed(1)+' min '+times[0].toFixed(1),'decode',td.toFixed(1),'print',tp.toFixed(1),'plan',tq.toFixed(1), d.ok,(d as any).eras)
}
