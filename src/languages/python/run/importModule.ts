import { knownModules } from '../library/knownModules.ts'
import { type Node, placeOf } from '../syntax/tree.ts'
import type { ModuleValue } from '../values/types.ts'
import { text } from '../values/values.ts'
import { execute } from './execute.ts'
import { docstring } from './makeFunction.ts'
import { PythonError, type Run } from './run.ts'

export interface FoundFile {
  readonly path: string
  readonly isPackage: boolean
}

/** The file of a module in the sources, by its dotted name. */
export function findModule(run: Run, name: string): FoundFile | undefined {
  const folder = name.replaceAll('.', '/')
  for (const root of run.roots) {
    const asPackage = `${root}${folder}/__init__.py`
    if (run.files.has(asPackage)) return { path: asPackage, isPackage: true }
    const asFile = `${root}${folder}.py`
    if (run.files.has(asFile)) return { path: asFile, isPackage: false }
  }
  return undefined
}

/** A folder of sources without an `__init__.py`. */
const isNamespace = (run: Run, name: string): boolean => {
  const prefixes = run.roots.map((root) => `${root}${name.replaceAll('.', '/')}/`)
  for (const path of run.files.keys())
    if (path.endsWith('.py') && prefixes.some((prefix) => path.startsWith(prefix))) return true
  return false
}

/** Whether a module is neither in the sources, nor Python's, nor what comes with the SDK. */
export function isForeign(run: Run, name: string): boolean {
  const top = name.split('.')[0] ?? ''
  return (
    name !== '' &&
    !name.startsWith('.') &&
    !knownModules.has(top) &&
    findModule(run, top) === undefined &&
    !isNamespace(run, top)
  )
}

/** Imports a module of the sources with the packages around it; undefined where it is not one of them. */
export function importModule(run: Run, name: string, node: Node | undefined): ModuleValue | undefined {
  const parts = name.split('.')
  const top = parts[0] ?? ''
  const isOwn = findModule(run, top) !== undefined || (!knownModules.has(top) && isNamespace(run, top))
  if (!isOwn) return undefined
  let module: ModuleValue | undefined
  for (let length = 1; length <= parts.length; length++) {
    const dotted = parts.slice(0, length).join('.')
    const parent = module
    module = loadModule(run, dotted, node)
    const last = parts[length - 1]
    if (parent !== undefined && last !== undefined && !parent.scope.variables.has(last))
      parent.scope.variables.set(last, module)
  }
  return module
}

function loadModule(run: Run, name: string, node: Node | undefined): ModuleValue {
  const known = run.modules.get(name)
  if (known !== undefined) return known
  const found = findModule(run, name)
  if (found === undefined && !isNamespace(run, name))
    throw new PythonError(
      'ModuleNotFoundError',
      `there is no module \`${name}\``,
      node === undefined ? { filename: '', line: 1, column: 1 } : placeOf(node),
    )
  const module = createModule(name, found)
  run.modules.set(name, module)
  if (found === undefined) return module
  const parsed = run.parse(found.path)
  module.doc = docstring(run, module.scope, parsed.root)
  module.state = 'running'
  execute(run, module.scope, parsed.root)
  module.state = 'done'
  return module
}

function createModule(name: string, found: FoundFile | undefined): ModuleValue {
  const variables = new Map([
    ['__name__', text(name)],
    ['__file__', text(found?.path ?? name)],
  ])
  const scope = {
    kind: 'module' as const,
    variables,
    parent: undefined,
    module: undefined as unknown as ModuleValue,
    outer: new Map(),
  }
  const module: ModuleValue = {
    kind: 'module',
    name,
    package: found?.isPackage === true || found === undefined ? name : name.split('.').slice(0, -1).join('.'),
    path: found?.path,
    scope,
    doc: undefined,
    state: found === undefined ? 'done' : 'new',
    futureAnnotations: false,
  }
  scope.module = module
  return module
}
