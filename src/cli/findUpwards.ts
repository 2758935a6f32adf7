import { existsSync } from 'node:fs'
import path from 'node:path'

/** The nearest file of that name, from a folder upwards; undefined: none up to the root. */
export function findUpwards(directory: string, name: string): string | undefined {
  for (let current = path.resolve(directory); ; current = path.dirname(current)) {
    const file = path.join(current, name)
    if (existsSync(file)) return file
    if (path.dirname(current) === current) return undefined
  }
}
