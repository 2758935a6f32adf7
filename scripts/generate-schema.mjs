// Writes schemas/typedefs.schema.json from the codecs in src/typedefs.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const bundle = await build({
  absWorkingDir: root,
  entryPoints: ['src/typedefs/typedefsJsonSchema.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
  write: false,
})
const { typedefsJsonSchema } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
)
mkdirSync(path.join(root, 'schemas'), { recursive: true })
writeFileSync(path.join(root, 'schemas/typedefs.schema.json'), `${JSON.stringify(typedefsJsonSchema(), null, 2)}\n`)
