// Writes what docs/ and schemas/ take from the tables and schemas in src. `--check` writes nothing and fails where it would.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const bundle = await build({
  absWorkingDir: root,
  entryPoints: ['scripts/docs/generatedFiles.ts'],
  bundle: true,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
  write: false,
  logLevel: 'error',
})
const { generatedFiles } = await import(
  `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`
)
const read = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
let stale = 0
for (const [name, text] of Object.entries(generatedFiles())) {
  const file = path.join(root, name)
  if (read(file) === text) continue
  stale++
  if (process.argv.includes('--check')) console.error(`${name} is not fresh: npm run docs`)
  else {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(`wrote ${name}`)
  }
}
process.exitCode = process.argv.includes('--check') && stale > 0 ? 1 : 0
