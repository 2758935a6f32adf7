import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { median } from '../median.mjs'

export const title = 'Start the command, milliseconds: median of 20'
export const bar = '--version in 150 ms'

const command = fileURLToPath(new URL('../../dist/cli/moduledefs.js', import.meta.url))
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
  return rows
}

const started = (args) =>
  median(() => execFileSync(process.execPath, args, { input: hello, stdio: 'pipe' }), {
    least: 20,
    milliseconds: 0,
    warmup: 0,
  })
