import { namespacedName, toCamel } from '../../names/index.ts'
import { createTarget, newestStable } from '../../versions/index.ts'

/** From names callers see to names of a module's own. */
export interface PublicNames {
  /** The name of a type without the module's in front; names of the core stay as they are. */
  local(name: string): string
}

/** Finds the names that engines would make the given ones of. The main object gets the module's name. */
export function localNames(moduleName: string, own: readonly string[], mainName: string | undefined): PublicNames {
  const made = createTarget({ release: newestStable })
  if (!made.ok) return { local: (name) => name }
  const { target } = made
  const prefix = toCamel(target, moduleName)
  const module = { final: moduleName, original: moduleName }
  const names = new Map<string, string>()
  for (const name of own) {
    if (name === mainName || name === prefix) {
      names.set(name, prefix)
      continue
    }
    const rest = name.startsWith(prefix) ? name.slice(prefix.length) : name
    names.set(name, namespacedName(target, rest, module) === name ? rest : name)
  }
  return { local: (name) => names.get(name) ?? name }
}
