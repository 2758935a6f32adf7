// Runs bench/measure/<name>.mjs in a process of its own, so that one measurement's heap and compiled code are not another's.
import { execFileSync } from 'node:child_process'
import path from 'node:path'

export function inProcess(name, args) {
  const file = path.join(import.meta.dirname, 'measure', `${name}.mjs`)
  const stdout = execFileSync(process.execPath, ['--expose-gc', file, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(stdout)
}
