import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { listSources } from './listSources.ts'
import type { ModuleSources } from './moduleSources.ts'
import { readableFile } from './readableFile.ts'
import { readPaths } from './readPaths.ts'

const isDirectory = (path: string): boolean => {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** The sources of a module's folder on disk. */
export function directorySources(directory: string, sdk?: string): ModuleSources {
  const root = resolve(directory).replaceAll('\\', '/')
  const paths = readPaths(root, readableFile)
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
