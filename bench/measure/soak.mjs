// Registers modules one after the other on one embedded engine and prints what its process holds on the way, as JSON.
// usage: node soak.mjs RELEASE REGISTRATIONS STRATEGY
import { fork } from 'node:child_process'
import path from 'node:path'
import { createTarget, decodeTypedefs, openSession, register, translate } from '../../dist/src/index.js'
import { largeModule } from '../largeModule.mjs'

const FUNCTIONS = 20
const LOOKS = 5

const [release, given, strategy] = process.argv.slice(2)
const count = Number(given)
const text = JSON.stringify(largeModule(FUNCTIONS, FUNCTIONS))
const created = createTarget({ release })
if (!created.ok) throw new Error(created.findings[0].message)
const { target } = created

const engine = fork(path.join(import.meta.dirname, 'engineProcess.mjs'), [release], { execArgv: [] })
const heard = (name) =>
  new Promise((resolve) => {
    const listen = (message) => {
      if (!(name in message)) return
      engine.off('message', listen)
      resolve(message[name])
    }
    engine.on('message', listen)
  })
const opened = openSession({ env: await heard('env') })
if (!opened.ok) throw new Error(opened.findings[0].message)
const { session } = opened

const rows = []
const start = performance.now()
const step = Math.max(1, Math.floor(count / LOOKS))
for (let done = 0; done < count; done++) {
  // Nothing that one module has is equal to what another has.
  const decoded = decodeTypedefs(text.replaceAll('"build', `"build${done}x`))
  if (!decoded.ok) throw new Error(decoded.findings[0].message)
  const result = await register(session, translate(decoded.typedefs, target), { strategy })
  if (!result.ok) throw new Error(result.findings[0].message)
  if ((done + 1) % step === 0) {
    engine.send('memory')
    const megabytes = (await heard('memory')) / 1024 / 1024
    const seconds = (performance.now() - start) / 1000
    rows.push({ release, way: strategy, registrations: done + 1, 'memory, MB': Math.round(megabytes), seconds })
  }
}
session.close()
engine.send('close')
console.log(JSON.stringify(rows))
