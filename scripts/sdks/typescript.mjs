// Runs the entrypoint of a published TypeScript SDK for a module's sources, unchanged, as its runtime does: the SDK and a
// generated client are what the sources import, and TypeScript is compiled as it is loaded.
// usage: node scripts/sdks/typescript.mjs SDK_FOLDER SOURCE_FOLDER [types MODULE_NAME]
// With `types` it is the entrypoint of the moduleTypes contract, which 0.21 and later have.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [sdk, source, mode, name] = process.argv.slice(2)
const urlOf = (file) => pathToFileURL(path.resolve(sdk, 'dist/src', file)).href
const folder = mkdtempSync(path.join(tmpdir(), 'moduledefs-typescript-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
cpSync(source, folder, { recursive: true })
const client = path.join(folder, 'node_modules/@dagger.io/dagger')
mkdirSync(client, { recursive: true })
cpSync(path.join(import.meta.dirname, 'typescriptClient'), client, { recursive: true })
writeFileSync(path.join(client, 'index.js'), `export * from ${JSON.stringify(urlOf('index.js'))}\n`)
const generated = path.join(client, 'client.gen.ts')
register('./typescriptLoader.mjs', import.meta.url)

if (mode === 'types') {
  process.argv.splice(2, Infinity, name, path.join(folder, 'src'), generated)
  await import(urlOf('module/entrypoint/introspection_entrypoint.js'))
} else {
  const files = readdirSync(path.join(folder, 'src')).map((file) => path.join(folder, 'src', file))
  const { entrypoint } = await import(urlOf('index.js'))
  await entrypoint([...files, generated])
}
