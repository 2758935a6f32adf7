import { dirname, join } from 'node:path/posix'
import { parse } from 'jsonc-parser'

interface Found {
  readonly paths: ReadonlyMap<string, readonly string[]>
  readonly baseUrl?: string
}

const MOST_PARENTS = 20

/**
 * `compilerOptions.paths` of the `tsconfig.json` in a folder and of what it extends, as absolute paths; `baseUrl` becomes the path of
 * everything. Undefined where there are none.
 *
 * @param root the folder, absolute
 * @param readFile undefined for a file that is not there
 */
export function readPaths(
  root: string,
  readFile: (path: string) => string | undefined,
): Record<string, string[]> | undefined {
  const { paths, baseUrl } = readConfig(join(root, 'tsconfig.json'), readFile, 0)
  const all = new Map([...paths].map(([key, list]) => [key, [...list]]))
  if (baseUrl !== undefined && !all.has('*')) all.set('*', [join(baseUrl, '*')])
  return all.size === 0 ? undefined : Object.fromEntries(all)
}

function readConfig(file: string, readFile: (path: string) => string | undefined, depth: number): Found {
  const text = depth > MOST_PARENTS ? undefined : readFile(file)
  const config = record(text === undefined ? undefined : parse(text))
  const folder = dirname(file)
  let found: Found = { paths: new Map() }
  for (const parent of strings(config['extends'])) {
    const path = parentFile(parent, folder, readFile)
    if (path === undefined) continue
    const { paths, baseUrl } = readConfig(path, readFile, depth + 1)
    found = { ...found, paths: new Map([...found.paths, ...paths]), ...(baseUrl === undefined ? {} : { baseUrl }) }
  }
  const options = record(config['compilerOptions'])
  const written = options['baseUrl']
  const baseUrl = typeof written === 'string' ? join(folder, written) : found.baseUrl
  const own = Object.entries(record(options['paths'])).flatMap(([key, list]): [string, string[]][] => {
    const targets = Array.isArray(list) ? list.filter((path): path is string => typeof path === 'string') : []
    return targets.length === 0
      ? []
      : [[key, targets.map((path) => (path.startsWith('/') ? path : join(baseUrl ?? folder, path)))]]
  })
  // The compiler would drop the parent's paths here; the SDK finds types by their names, whatever the path.
  const paths = new Map([...found.paths, ...own])
  return { paths, ...(baseUrl === undefined ? {} : { baseUrl }) }
}

/** Relative to the file that extends, else a package in a `node_modules` above; `.json` may be left out. */
function parentFile(name: string, folder: string, readFile: (path: string) => string | undefined): string | undefined {
  const spellings = (path: string): readonly string[] => [path, `${path}.json`, join(path, 'tsconfig.json')]
  const there = (path: string): string | undefined => spellings(path).find((each) => readFile(each) !== undefined)
  if (name.startsWith('/')) return there(name)
  if (name.startsWith('.')) return there(join(folder, name))
  for (let above = folder; ; above = dirname(above)) {
    const found = there(join(above, 'node_modules', name))
    if (found !== undefined || above === dirname(above)) return found
  }
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

const strings = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string')
