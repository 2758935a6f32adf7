import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const skipped = new Set(['node_modules', 'dist', 'sdk', '.git'])

const isSource = (name: string): boolean => /\.m?ts$/.test(name) && !/\.(?:d|gen)\.m?ts$/.test(name)

/** The TypeScript files of a module, from its folder, sorted: those under `src/`, or all where there is no `src/`. Links are not followed. */
export function listSources(directory: string): readonly string[] {
  const found: string[] = []
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(directory, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory() && !skipped.has(entry.name)) walk(path)
      if (entry.isFile() && isSource(entry.name)) found.push(path)
    }
  }
  if (existsSync(directory)) walk(existsSync(join(directory, 'src')) ? 'src' : '')
  return found.sort()
}
