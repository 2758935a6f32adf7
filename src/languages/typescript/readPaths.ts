import type { TypeScript } from './typescript.ts'

/** `compilerOptions.paths` of a `tsconfig.json`'s text; undefined where it has none that can be used. */
export function readPaths(compiler: TypeScript, text: string | undefined): Record<string, string[]> | undefined {
  if (text === undefined) return undefined
  const config: unknown = compiler.parseConfigFileTextToJson('tsconfig.json', text).config
  const paths: unknown = (config as { compilerOptions?: { paths?: unknown } } | undefined)?.compilerOptions?.paths
  if (typeof paths !== 'object' || paths === null) return undefined
  const usable = Object.entries(paths).filter(
    (entry): entry is [string, string[]] =>
      Array.isArray(entry[1]) && entry[1].every((path: unknown) => typeof path === 'string'),
  )
  return usable.length === 0 ? undefined : Object.fromEntries(usable)
}
