import { dirname, join } from 'node:path/posix'
import type { ModuleSources } from './moduleSources.ts'
import { readableFile } from './readableFile.ts'
import type { FilesInput } from './types.ts'

/** Where sources in memory are taken to lie. */
export const memoryRoot = '/module'

/** Sources in memory: nothing on disk is read, but the SDK's declarations where a path to them is given. */
export function memorySources(input: FilesInput): ModuleSources {
  const files = new Map(input.files.map(({ path, text }) => [join(memoryRoot, path), text]))
  const folders = new Set<string>()
  for (const path of files.keys()) {
    for (let folder = dirname(path); !folders.has(folder) && folder !== '/'; folder = dirname(folder))
      folders.add(folder)
  }
  const sdkFolder = input.sdk === undefined ? undefined : `${dirname(input.sdk)}/`
  const inSdk = (path: string): boolean => sdkFolder !== undefined && path.startsWith(sdkFolder)
  return {
    root: memoryRoot,
    files: [...files.keys()].filter((path) => /\.m?ts$/.test(path)).map((path) => path.slice(memoryRoot.length + 1)),
    ...(input.paths === undefined
      ? {}
      : { paths: Object.fromEntries(Object.entries(input.paths).map(([key, list]) => [key, [...list]])) }),
    ...(input.dependencies === undefined ? {} : { dependencies: input.dependencies }),
    ...(input.sdk === undefined ? {} : { sdk: input.sdk }),
    fileExists: (path) => files.has(path) || (inSdk(path) && readableFile(path) !== undefined),
    directoryExists: (path) => folders.has(path) || inSdk(`${path}/`),
    readFile: (path) => files.get(path) ?? (inSdk(path) ? readableFile(path) : undefined),
  }
}
