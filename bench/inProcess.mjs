// Runs bench/measure/<name>.mjs in a process of its own, so that one measurement's heap and compiled code are not another's.
import { execFileSync } from 'node:child_process'
import path from 'node:path'

/** @param heap megabytes that the heap may take: more, and the process ends. */
export function inProcess(name, args, heap) {
  const file = path.join(import.meta.dirname, 'measure', `${name}.mjs`)
  const limit = heap === undefined ? [] : [`--max-old-space-size=${heap}`]
  const stdout = execFileSync(process.execPath, [...limit, file, ...args.map(String)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(stdout)
}
