// Prints {milliseconds, calls, heap}: translating a module with as many functions as asked for, for one release.
// The heap is what the document and its plan hold together, in megabytes.
import { createTarget, decodeTypedefs, translate } from '../../dist/src/index.js'
import { largeModule } from '../largeModule.mjs'
import { median } from '../median.mjs'

const functions = Number(process.argv[2])
const { target } = createTarget({ release: process.argv[3] })
// The code is warm before a large document comes.
const { typedefs: small } = decodeTypedefs(largeModule(1_000))
await median(() => translate(small, target), { milliseconds: 300 })

const { typedefs } = decodeTypedefs(JSON.stringify(largeModule(functions)))
let translation
const run = () => {
  translation = translate(typedefs, target)
}
const large = { least: functions > 10_000 ? 1 : 3, milliseconds: 0, warmup: 0 }
const milliseconds = await median(run, functions > 1_000 ? large : {})
globalThis.gc()
const heap = process.memoryUsage().heapUsed / 1e6
console.log(JSON.stringify({ milliseconds, calls: translation.plan.calls.length, heap }))
