// Prints {megabytes, parse, decode, encode, decodeId}: a document read, its module ID made and read again; milliseconds.
import { createTarget, decodeId, decodeTypedefs, encodeModuleId, translate } from '../../dist/src/index.js'
import { largeModule } from '../largeModule.mjs'
import { median } from '../median.mjs'

const functions = Number(process.argv[2])
const effort = functions > 1_000 ? { least: 3, milliseconds: 0, warmup: 0 } : {}
const { target } = createTarget({ release: 'v0.21.8' })
const text = JSON.stringify(largeModule(functions))
const parse = await median(() => JSON.parse(text), effort)
const decode = await median(() => decodeTypedefs(text), effort)
const translation = translate(decodeTypedefs(text).typedefs, target)
const encode = await median(() => encodeModuleId(translation), effort)
const { id } = encodeModuleId(translation)
const read = await median(() => decodeId(id), effort)
console.log(JSON.stringify({ megabytes: text.length / 1e6, parse, decode, encode, decodeId: read }))
