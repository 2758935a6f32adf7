import { functionName, type ModuleNames, namespacedName, toCamel, toLowerCamel } from '../../../names/index.ts'
import type { Typedefs } from '../../../typedefs/index.ts'
import { createTarget, type Target } from '../../../versions/index.ts'
import { goName, goOptionsName } from '../../spelling/go.ts'
import type { Dependency } from '../../types.ts'
import { basic, type GoType, type Named } from './goTypes.ts'

let names: Target | undefined

/** Names are made as the newest engine makes them. */
function namingTarget(): Target | undefined {
  if (names === undefined) {
    const made = createTarget({ release: 'v0.21.8' })
    if (made.ok) names = made.target
  }
  return names
}

const under: Readonly<Record<'object' | 'interface' | 'enum' | 'options', GoType>> = {
  options: { kind: 'struct', fields: [] },
  object: { kind: 'struct', fields: [] },
  interface: { kind: 'interface', methods: [], embedded: [] },
  enum: basic('string'),
}

/**
 * A type that the generated library has from a dependency: `Redis`, `RedisServer`. Where the types of a dependency are
 * not known, a name that begins with the dependency's is taken for an object of it.
 */
export function dependencyType(
  dependencies: readonly Dependency[],
  name: string,
  packagePath: string,
): Named | undefined {
  const target = namingTarget()
  if (target === undefined) return undefined
  const make = (kind: keyof typeof under): Named => ({
    kind: 'named',
    name,
    packagePath,
    origin: 'dagger',
    generated: kind,
    typeArguments: [],
    underlying: under[kind],
  })
  for (const { name: final, typedefs } of dependencies) {
    if (typedefs === undefined) continue
    const module: ModuleNames = { final, original: typedefs.name }
    const has = (list: readonly { readonly name: string }[]): boolean =>
      list.some((type) => goName(namespacedName(target, type.name, module)) === name)
    if (has(typedefs.objects)) return make('object')
    if (has(typedefs.interfaces)) return make('interface')
    if (has(typedefs.enums)) return make('enum')
    if (name.endsWith('Opts') && hasOptions(typedefs, module, target, name)) return make('options')
  }
  const unread = dependencies.filter(({ typedefs }) => typedefs === undefined)
  return unread.some((dependency) => name.startsWith(goName(toCamel(target, dependency.name))))
    ? make('object')
    : undefined
}

/** Is it the struct of a function's optional arguments, or of the constructor's? */
function hasOptions(typedefs: Typedefs, module: ModuleNames, target: Target, name: string): boolean {
  if (name === goOptionsName('Query', toLowerCamel(target, module.final))) return true
  return [...typedefs.objects, ...typedefs.interfaces].some((type) => {
    const owner = namespacedName(target, type.name, module)
    return type.functions.some((each) => name === goOptionsName(owner, functionName(target, each.name)))
  })
}
