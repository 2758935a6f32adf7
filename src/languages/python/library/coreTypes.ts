import type { Run } from '../run/run.ts'
import { mainObjectName } from './mainObjectName.ts'

export type ForeignKind = 'object' | 'scalar' | 'enum' | 'interface' | 'input'

/** The kind of a type of the generated client: of Dagger's own API, or of a dependency; undefined where there is none such. */
export function coreTypeOf(run: Run, name: string): ForeignKind | undefined {
  const core = run.target.coreType(name)
  if (core !== undefined && name !== 'Query') return core
  if (name.endsWith('ID') && name.length > 2) {
    const owner = coreTypeOf(run, name.slice(0, -2))
    if (owner === 'object' || owner === 'interface') return 'scalar'
  }
  return dependencyType(run, name)
}

/** A type of a dependency: its name starts with the dependency's. Where its sources are at hand, it must be one of them. */
function dependencyType(run: Run, name: string): ForeignKind | undefined {
  for (const dependency of run.dependencies) {
    const prefix = mainObjectName(dependency.name)
    if (!name.startsWith(prefix)) continue
    const { typedefs } = dependency
    if (typedefs === undefined) return 'object'
    const own = (type: { readonly name: string }): boolean =>
      name === mainObjectName(type.name) || name === prefix + mainObjectName(type.name)
    if (typedefs.objects.some(own)) return 'object'
    if (typedefs.interfaces.some(own)) return 'interface'
    if (typedefs.enums.some(own)) return 'enum'
  }
  return undefined
}
