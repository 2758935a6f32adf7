// Records what the real Python SDK registers for modules, as cases for compat-fixtures/sdk.
// usage: node scripts/record-python.mjs PYTHON ENGINE FOLDER >> compat-fixtures/sdk/python-own.jsonl
// PYTHON has dagger-io installed; FOLDER holds one folder a module named `app`, with `src/app/`. Needs `npm run build`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const [python, engine, folder] = process.argv.slice(2)
const cli = path.resolve('dist/cli/moduledefs.js')
const version = spawnSync(python, ['-c', 'import importlib.metadata as m; print(m.version("dagger-io"))'], {
  encoding: 'utf8',
})
const register = 'from dagger.mod.cli import app; import sys; sys.exit(app(register=True) or 0)'

for (const name of readdirSync(folder).sort()) {
  const source = path.join(folder, name, 'src')
  if (!existsSync(source)) continue
  const work = mkdtempSync(path.join(tmpdir(), 'record-'))
  const file = path.join(work, 'id.json')
  const env = {
    ...process.env,
    DAGGER_MODULE: 'app',
    DAGGER_MAIN_OBJECT: 'App',
    DAGGER_DEFAULT_PYTHON_PACKAGE: 'app',
    PYTHONPATH: source,
    PYTHONDONTWRITEBYTECODE: '1',
    DAGGER_MODULE_FILE: file,
    OTEL_SDK_DISABLED: 'true',
  }
  spawnSync('node', [cli, 'engine', '--engine', engine, '--recipe-ids', '--', python, '-c', register], { env })
  const id = existsSync(file) ? readFileSync(file, 'utf8') : undefined
  rmSync(work, { recursive: true })
  const calls = id && spawnSync('node', [cli, 'id', 'decode', '-'], { input: id, encoding: 'utf8' }).stdout
  const files = Object.fromEntries(
    readdirSync(source, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.py'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((each) => [path.join('src', path.relative(source, each)), readFileSync(each, 'utf8')]),
  )
  files['dagger.json'] = JSON.stringify({ name: 'app', engineVersion: engine, sdk: { source: 'python' } })
  const result = calls ? { calls } : { error: 'refused' }
  console.log(JSON.stringify({ name, sdk: 'python', sdkVersion: version.stdout.trim(), engine, files, ...result }))
}
