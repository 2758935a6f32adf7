import { loadModule, callerSchema } from './src/engine/load/index.ts'
import { runPlan } from './src/engine/builder/index.ts'
import { translate } from './src/translate/index.ts'
import { decodeTypedefs } from './src/typedefs/index.ts'
import { createTarget } from './src/versions/index.ts'
for (const n of [1000, 10000, 50000]) {
  const doc = { formatVersion: 1, name: 'big', objects: [{ name: 'Big', functions: Array.from({ length: n }, (_, i) => ({ name: `fn${i}`, returnType: { kind: 'STRING' }, sourceMap: { filename: 'a', line: i + 1, column: 1 }, arguments: ['a', 'b', 'c'].map((a) => ({ name: a, type: { kind: 'STRING' }, defaultValue: 'x' })) })) }] }
  const d = decodeTypedefs(doc as never); if (!d.ok) { console.log(d.findings.slice(0,2)); throw 1 }
  for (const release of ['v0.20.8', 'v1.0.0-beta.10']) {
    const t = createTarget({ release, view: undefined }); if (!t.ok) throw 1
    const plan = translate(d.typedefs, t.target).plan!
    let best = [1e9, 1e9, 1e9]; let first: number[] = []
    for (let k = 0; k < (n === 1000 ? 10 : 2); k++) {
      const a = performance.now(); const r = runPlan(plan, t.target); const b = performance.now(); const l = r.ok && loadModule(r.module, t.target, { moduleName: 'big' }); const c = performance.now(); if (l && l.ok) callerSchema(l.module); const e = performance.now()
      const now = [b - a, c - b, e - c]; if (k === 0) first = now; best = best.map((x, i) => Math.min(x, now[i]!))
    }
    console.log(n, release, 'runPlan/load/schema first', first.map((x) => x.toFixed(0)).join('/'), 'best', best.map((x) => x.toFixed(1)).join('/'))
  }
}
