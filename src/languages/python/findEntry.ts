import { parse as parseToml } from 'smol-toml'
import type { ModuleSources } from '../types.ts'
import { mainObjectName } from './library/mainObjectName.ts'

export interface Entry {
  readonly package: string
  /** The name of the main class, where the project says it. */
  readonly object: string | undefined
  readonly roots: readonly string[]
  /** Whether the project has dependencies of its own. */
  readonly openWorld: boolean
}

type Table = Readonly<Record<string, unknown>>

const isTable = (value: unknown): value is Table => typeof value === 'object' && value !== null && !Array.isArray(value)

const at = (table: Table, ...keys: string[]): unknown =>
  keys.reduce<unknown>((value, key) => (isTable(value) && Object.hasOwn(value, key) ? value[key] : undefined), table)

/** Where the SDK starts: the project's entry point, else the package named after it, else `main`. */
export function findEntry({ name, files }: ModuleSources): Entry | undefined {
  const project = readProject(files.get('pyproject.toml'))
  const roots = ['src/', '', ...extraRoots(project)]
  const has = (dotted: string): boolean => {
    const path = dotted.replaceAll('.', '/')
    return roots.some((root) => files.has(`${root}${path}/__init__.py`) || files.has(`${root}${path}.py`))
  }
  const openWorld = hasDependencies(project, files)
  const point = at(project, 'project', 'entry-points', 'dagger.mod', 'main_object')
  if (typeof point === 'string') {
    const [module = '', object] = point.split(':').map((part) => part.trim())
    if (has(module)) return { package: module, object, roots, openWorld }
  }
  const own = at(project, 'project', 'name')
  const candidates = [typeof own === 'string' ? packageName(own) : packageName(kebab(mainObjectName(name))), 'main']
  const found = candidates.find(has) ?? unpacked(files, roots, candidates)
  return found === undefined ? undefined : { package: found, object: undefined, roots, openWorld }
}

/** A folder without `__init__.py` is a package as well. */
const unpacked = (
  files: ReadonlyMap<string, string>,
  roots: readonly string[],
  candidates: readonly string[],
): string | undefined =>
  candidates.find((name) =>
    [...files.keys()].some((path) => path.endsWith('.py') && roots.some((root) => path.startsWith(`${root}${name}/`))),
  )

function readProject(text: string | undefined): Table {
  if (text === undefined) return {}
  try {
    return parseToml(text) as Table
  } catch {
    return {}
  }
}

function extraRoots(project: Table): string[] {
  const root = at(project, 'tool', 'uv', 'build-backend', 'module-root')
  const where = at(project, 'tool', 'setuptools', 'packages', 'find', 'where')
  const folders = [...(typeof root === 'string' ? [root] : []), ...(Array.isArray(where) ? where : [])]
  return folders
    .filter((folder): folder is string => typeof folder === 'string' && folder !== 'src' && folder !== '')
    .map((folder) => `${folder.replace(/^\.\//, '').replace(/\/*$/, '')}/`)
}

const packageName = (project: string): string =>
  project
    .toLowerCase()
    .replace(/[._-]+/g, '-')
    .replace(/[^a-z0-9-]+/g, '')
    .replace(/^-+|-+$/g, '')
    .replaceAll('-', '_')

const kebab = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/([A-Za-z])(\d)/g, '$1-$2')
    .replace(/(\d)([A-Za-z])/g, '$1-$2')

/** Whether packages may be installed beside dagger-io and what it brings. */
function hasDependencies(project: Table, files: ReadonlyMap<string, string>): boolean {
  const listed = at(project, 'project', 'dependencies')
  const names = Array.isArray(listed) ? listed.filter((one): one is string => typeof one === 'string') : []
  if (names.some((one) => !/^dagger[-_]io\b/i.test(one.trim()))) return true
  if (at(project, 'project', 'dynamic') !== undefined || at(project, 'tool', 'poetry', 'dependencies') !== undefined)
    return true
  return ['requirements.lock', 'requirements.txt', 'setup.py', 'setup.cfg'].some((file) =>
    /^[^#\s]/m.test((files.get(file) ?? '').replace(/^dagger[-_]io\b.*$/gim, '')),
  )
}
