import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ModuleSources } from './moduleSources.ts'
import { readableFile } from './readableFile.ts'
import { readPaths } from './readPaths.ts'
import type { TypeScript } from './typescript.ts'

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

const isDirectory = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** The sources of a module's folder on disk. */
export function directorySources(compiler: TypeScript, directory: string, sdk?: string): ModuleSources {
  const root = resolve(directory).replaceAll('\\', '/')
  const paths = readPaths(compiler, readableFile(join(root, 'tsconfig.json')))
  return {
    root,
    files: listSources(root),
    ...(paths === undefined ? {} : { paths }),
    ...(sdk === undefined ? {} : { sdk: resolve(sdk).replaceAll('\\', '/') }),
    fileExists: (path) => existsSync(path) && !isDirectory(path),
    directoryExists: isDirectory,
    readFile: readableFile,
  }
}
