// Records what the real Python SDK registers for modules, as cases for compat-fixtures/sdk.
// usage: node scripts/record-python.mjs PYTHON ENGINE CASES.jsonl >> compat-fixtures/sdk/python-own.jsonl
// PYTHON has dagger-io installed; each line of CASES.jsonl has the `name` and the `files` of a module called `app`, with its package
// in `src/app/`. Needs `npm run build`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const [python, engine, file] = process.argv.slice(2)
const cli = path.resolve('dist/cli/moduledefs.js')
const run = (command, args, input) => spawnSync(command, args, { encoding: 'utf8', input, maxBuffer: 1 << 28 })

const asked = 'import importlib.metadata as m; print(m.version("dagger-io"))'
const sdkVersion = run(python, ['-c', asked]).stdout.trim()
const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line))

const work = mkdtempSync(path.join(tmpdir(), 'record-'))
const [given, made] = [path.join(work, 'cases.json'), path.join(work, 'recorded.json')]
writeFileSync(given, JSON.stringify(Object.fromEntries(cases.map(({ name, files }) => [name, files]))))
const recording = ['engine', '--engine', engine, '--recipe-ids', '--', python, 'scripts/record_python.py', given, made]
const done = run('node', [cli, ...recording])
if (done.status !== 0) process.stderr.write(done.stderr)
const recorded = JSON.parse(readFileSync(made, 'utf8'))
rmSync(work, { recursive: true })

for (const { name, files } of cases) {
  const { id, error } = recorded[name]
  const result = id === undefined ? { error } : { calls: run('node', [cli, 'id', 'decode', '-'], id).stdout }
  const config = JSON.stringify({ name: 'app', engineVersion: engine, sdk: { source: 'python' } })
  const all = { ...files, 'dagger.json': config }
  console.log(JSON.stringify({ name, sdk: 'python', sdkVersion, engine, files: all, ...result }))
}
