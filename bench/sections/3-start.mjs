import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from '../median.mjs'

export const title = 'Start the command, milliseconds: median of 20'
export const bar = '--version in 150 ms; types of a built module in 1.7 times a bare Node'

const command = fileURLToPath(new URL('../../dist/cli/moduledefs.js', import.meta.url))
const kitchen = fileURLToPath(new URL('../../examples/kitchen', import.meta.url))
const hello = '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello"}]}'
const lines = [
  ['--version'],
  ['--help'],
  ['explain', 'enum-members'],
  ['check', '-', '--engine', 'v0.21.8'],
  ['check', '-', '--engine', 'boundaries'],
]

export async function run() {
  const bare = await started(['-e', '0'])
  const rows = [{ command: 'node -e 0', milliseconds: bare, 'above node': 0 }]
  for (const args of lines) {
    const milliseconds = await started([command, ...args])
    rows.push({
      command: `${path.basename(command, '.js')} ${args.join(' ')}`,
      milliseconds,
      'above node': milliseconds - bare,
    })
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'))
  try {
    execFileSync(process.execPath, [command, 'build', kitchen, '--output', folder, '--quiet'], { stdio: 'pipe' })
    const types = [path.join(folder, 'main.js'), 'types', path.join(folder, 'id.json')]
    const env = { ...process.env, ENGINE_RELEASE: 'v0.21.8', MODULE_ENGINE_VERSION: 'v0.21.8' }
    const kept = await started(types, env)
    rows.push({
      command: 'main.js types, ID kept',
      milliseconds: kept,
      'above node': kept - bare,
      'times node': kept / bare,
    })
    rmSync(path.join(folder, 'ids.json'))
    const made = await started(types, env)
    rows.push({
      command: 'main.js types, ID made',
      milliseconds: made,
      'above node': made - bare,
      'times node': made / bare,
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return rows
}

const started = (args, env = process.env) =>
  median(() => execFileSync(process.execPath, args, { input: hello, stdio: 'pipe', env }), {
    least: 20,
    milliseconds: 0,
    warmup: 0,
  })
