import { join } from 'node:path'
import { parse } from 'jsonc-parser'
import { readableFile } from '../../src/languages/typescript/readableFile.ts'

/** `compilerOptions.paths` of the folder's `tsconfig.json`, as esbuild takes it; `{}` where there are none. */
export function tsconfigPaths(folder: string): Readonly<Record<string, string[]>> {
  const text = readableFile(join(folder, 'tsconfig.json'))
  const config = (text === undefined ? undefined : parse(text)) as
    | { readonly compilerOptions?: { readonly paths?: unknown } }
    | undefined
  const paths = config?.compilerOptions?.paths
  if (typeof paths !== 'object' || paths === null) return {}
  return Object.fromEntries(
    Object.entries(paths).filter(
      (entry): entry is [string, string[]] =>
        Array.isArray(entry[1]) && entry[1].every((path) => typeof path === 'string'),
    ),
  )
}
