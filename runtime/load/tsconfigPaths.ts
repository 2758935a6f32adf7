import { resolve } from 'node:path'
import { readableFile } from '../../src/languages/typescript/readableFile.ts'
import { readPaths } from '../../src/languages/typescript/readPaths.ts'

/** The `paths` of the folder's `tsconfig.json`, as esbuild takes them; `{}` where there are none. */
export const tsconfigPaths = (folder: string): Readonly<Record<string, string[]>> =>
  readPaths(resolve(folder).replaceAll('\\', '/'), readableFile) ?? {}
