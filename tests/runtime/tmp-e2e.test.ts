import { test } from 'vitest'
import { buildModule } from '../../runtime/build/index.ts'
import { scanModule } from '../../runtime/scan/index.ts'
import { checkTypedefs } from '../../src/compat/index.ts'
import { serveModule, spawnRuntime } from '../../src/engine/serve/index.ts'
import { kitchenCases, kitchenReleases, withoutTrace } from '../support/kitchen.ts'
import { targetOf } from '../support/targetOf.ts'
import { sendQuery } from '../support/sendQuery.ts'
test('x', async () => {
  await buildModule('examples/kitchen', '/tmp/kitchen2')
  const s = await scanModule({ directory: 'examples/kitchen' }); if (!s.ok) throw 1
  for (const [release, , file] of kitchenReleases.filter(([r]) => /beta|0.18.10/.test(r))) {
    const target = targetOf(release)
    const td = target.coreType("Workspace") ? s.typedefs : { ...s.typedefs, objects: s.typedefs.objects.map((o) => ({ ...o, functions: o.functions.filter((f) => !JSON.stringify(f.arguments).includes("Workspace")) })) }
    const c = checkTypedefs(td, target)
    if (!c.module) { console.log(release, c.findings.filter(f=>f.severity==='error').map(f=>f.message)); continue }
    const engine = await serveModule({ module: c.module, runtime: (env) => spawnRuntime(process.execPath, ['/tmp/kitchen2/main.js'], { ...env, ENGINE_RELEASE: release }) })
    let ok = 0, bad: string[] = []
    for (const one of kitchenCases(file)) {
      const r: any = await sendQuery(engine.env, one.clientQuery).catch((e: unknown) => ({ e: String(e) }))
      const body = typeof r.body === 'string' ? JSON.parse(r.body) : (r.body ?? r)
      const norm = (x: any) => withoutTrace(JSON.stringify({ data: x.data, errors: x.errors?.map((e: any) => e.message) }))
      if (norm(body) === norm(one.clientResponse)) ok++
      else bad.push(`${one.id}: ${norm(body).slice(0, 150)}  WANT ${norm(one.clientResponse).slice(0, 150)}`)
    }
    console.log(release, ok, bad.length, '\n' + bad.join('\n'))
    await engine.close()
  }
}, 300000)
