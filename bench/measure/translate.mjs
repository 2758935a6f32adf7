// Prints {milliseconds, calls, rss}: translating a module with as many functions as asked for, for one release.
import { createTarget, decodeTypedefs, translate } from '../../dist/src/index.js'
import { largeModule } from '../largeModule.mjs'
import { median } from '../median.mjs'

const functions = Number(process.argv[2])
const { target } = createTarget({ release: process.argv[3] })
// The code is warm before a large document comes.
const { typedefs: small } = decodeTypedefs(largeModule(1_000))
await median(() => translate(small, target), { milliseconds: 300 })

const { typedefs } = decodeTypedefs(JSON.stringify(largeModule(functions)))
const milliseconds = await median(
  () => translate(typedefs, target),
  functions > 1_000 ? { least: 3, milliseconds: 0, warmup: 0 } : {},
)
const calls = translate(typedefs, target).plan.calls.length
console.log(JSON.stringify({ milliseconds, calls, rss: process.resourceUsage().maxRSS / 1024 }))
