import type { Target } from '../versions/types.ts'
import { isCapital } from './letters.ts'
import { toCamel } from './toCamel.ts'

/** The two names of a module: the one it is served under (a dependency may be given another) and its own. */
export interface ModuleNames {
  readonly final: string
  readonly original: string
}

/**
 * Name of a module's own object, interface or enum in the schema: the module's final name in front, unless the type is
 * named after the module already (a digit is no word boundary: `Foo2` of module foo is `FooFoo2`).
 * Engine-semantics §1.3, merge cases `ns-*`.
 */
export function namespacedName(target: Target, originalName: string, module: ModuleNames): string {
  const own = toCamel(target, originalName)
  const prefix = toCamel(target, module.original)
  const rest = own.startsWith(prefix) ? own.slice(prefix.length) : undefined
  let name: string
  if (rest === '') name = toCamel(target, module.final)
  else if (rest !== undefined && isCapital(rest.charCodeAt(0))) name = toCamel(target, module.final + rest)
  else name = toCamel(target, `${module.final}_${own}`)
  const recased = toCamel(target, name)
  return recased !== name && target.behaves('namespaced-names-recased') ? recased : name
}
