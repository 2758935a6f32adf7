import { externAttribute, externModule } from '../library/externAttribute.ts'
import { childOf, childrenOf, type Node, placeOf, textOf } from '../syntax/tree.ts'
import type { ModuleValue, Scope, Value } from '../values/types.ts'
import type { End } from './execute.ts'
import { findModule, importModule, isForeign } from './importModule.ts'
import { PythonError, type Run } from './run.ts'
import { assign } from './scope.ts'
import { iterate } from './subscript.ts'

/** `import a.b`, `import a.b as c`. */
export function executeImport(run: Run, scope: Scope, node: Node): End {
  for (const child of childrenOf(node, 'name')) {
    const isAliased = child.type === 'aliased_import'
    const name = textOf(isAliased ? childOf(child, 'name')! : child)
    const module = load(run, name, child)
    const top = name.split('.')[0]!
    if (isAliased) assign(scope, textOf(childOf(child, 'alias')!), module)
    else assign(scope, top, module.kind === 'module' ? run.modules.get(top)! : externModule(top))
  }
  return 'next'
}

/** `from .a import b as c`, `from a import *`. */
export function executeImportFrom(run: Run, scope: Scope, node: Node): End {
  const from = childOf(node, 'module_name')!
  const name = absoluteName(scope.module, from)
  const module = load(run, name, from)
  if (node.children.some((child) => child.type === 'wildcard_import')) {
    importAll(module, scope)
    return 'next'
  }
  for (const child of childrenOf(node, 'name')) {
    const isAliased = child.type === 'aliased_import'
    const wanted = textOf(isAliased ? childOf(child, 'name')! : child)
    assign(scope, isAliased ? textOf(childOf(child, 'alias')!) : wanted, importName(run, module, name, wanted, child))
  }
  return 'next'
}

function absoluteName(module: ModuleValue, from: Node): string {
  const written = textOf(from).replace(/\s/g, '')
  const dots = /^\.*/.exec(written)?.[0].length ?? 0
  if (dots === 0) return written
  const parts = module.package === '' ? [] : module.package.split('.')
  if (parts.length < dots)
    throw new PythonError('ImportError', `\`${written}\` is outside of the package`, placeOf(from))
  const base = parts.slice(0, parts.length - (dots - 1))
  const rest = written.slice(dots)
  return [...base, ...(rest === '' ? [] : [rest])].join('.')
}

function load(run: Run, name: string, node: Node): Value {
  const own = importModule(run, name, node)
  if (own !== undefined) return own
  if (isForeign(run, name) && !run.openWorld)
    throw new PythonError('ModuleNotFoundError', `there is no module \`${name}\``, placeOf(node))
  return externModule(name)
}

function importName(run: Run, module: Value, from: string, wanted: string, node: Node): Value {
  if (module.kind === 'module') {
    const known = module.scope.variables.get(wanted)
    if (known !== undefined) return known
    if (findModule(run, `${from}.${wanted}`) !== undefined) {
      const inner = importModule(run, `${from}.${wanted}`, node)
      if (inner !== undefined) return inner
    }
    const why = module.state === 'running' ? ' yet: the modules import each other' : ''
    throw new PythonError('ImportError', `module \`${from}\` has no \`${wanted}\`${why}`, placeOf(node))
  }
  const value = module.kind === 'extern' ? externAttribute(run, module.path, wanted, node) : undefined
  if (value !== undefined) return value
  throw new PythonError('ImportError', `module \`${from}\` has no \`${wanted}\``, placeOf(node))
}

function importAll(module: Value, scope: Scope): void {
  if (module.kind !== 'module') {
    if (module.kind === 'extern') stars.set(scope, [...(stars.get(scope) ?? []), module.path])
    return
  }
  const listed = module.scope.variables.get('__all__')
  const names =
    listed === undefined ? undefined : iterate(listed)?.flatMap((item) => (item.kind === 'str' ? [item.value] : []))
  for (const [name, value] of module.scope.variables)
    if (names === undefined ? !name.startsWith('_') : names.includes(name)) assign(scope, name, value)
}

/** Libraries whose every name was imported: looked at where a name is not found otherwise. */
export const stars = new WeakMap<Scope, readonly string[]>()
