// Runs the Go SDK's generator for a module's sources, as its runtime does for types. Modules share one folder, so that what the
// generator writes beside them is compiled once.
// usage: node scripts/sdks/go.mjs CODEGEN VERSION WORK_FOLDER SOURCE_FOLDER MODULE_NAME
// CODEGEN is the command that `go build ./cmd/codegen` makes in Dagger's own repository.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const [codegen, version, folder, source, name] = process.argv.slice(2)
const generate = (step, ...args) => run(step, '--module-name', name, '--module-source-path', '.', ...args)
function run(...words) {
  const { status } = spawnSync(path.resolve(codegen), words, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}
const prepared = existsSync(path.join(folder, 'go.sum'))
if (prepared) rmSync(path.join(folder, 'main.go'))
else {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'go.mod'), `module dagger/${name}\n\ngo 1.26.1\n`)
}
cpSync(source, folder, { recursive: true })
const schema = ['--introspection-json-path', 'schema.json']
if (!prepared) {
  run('introspect', '--output', 'schema.json')
  generate('generate-module', '--lib-version', version, '--output', '.', ...schema)
}
generate('generate-typedefs', '--output', 'module.json', ...schema)
cpSync(path.join(folder, 'module.json'), process.env.DAGGER_MODULE_FILE)
