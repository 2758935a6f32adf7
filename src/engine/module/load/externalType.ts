import type { Target } from '../../../versions/types.ts'
import type { TypeDefState } from '../state.ts'
import type { LoadedModule } from './types.ts'
import { typeName } from './typeText.ts'

/** Where a type comes from that the module does not define: no module (primitives), the core, or a dependency. */
export type ExternalType = 'primitive' | 'core' | LoadedModule

export interface TypeScope {
  readonly target: Target
  readonly dependencies: readonly LoadedModule[]
}

/** Dagger's name for the module of the core API. */
export const coreModuleName = 'daggercore'

const definedBy = (module: LoadedModule, type: TypeDefState): boolean => {
  const name = typeName(type)
  switch (type.kind) {
    case 'OBJECT_KIND':
      return module.served.objects.some((one) => one.asObject?.name === name)
    case 'INTERFACE_KIND':
      return module.served.interfaces.some((one) => one.asInterface?.name === name)
    case 'ENUM_KIND':
      return module.served.enums.some((one) => one.asEnum?.name === name)
    default:
      return false
  }
}

const inCore = (target: Target, type: TypeDefState): boolean => {
  const kind = target.coreType(typeName(type))
  switch (type.kind) {
    case 'OBJECT_KIND':
      return kind === 'object' || kind === 'interface'
    case 'ENUM_KIND':
      return kind === 'enum'
    case 'SCALAR_KIND':
      return kind === 'scalar'
    default:
      return false
  }
}

/**
 * Whose type that is, by its name as it stands; undefined: nobody's but perhaps the module's own. Lists count as what
 * they hold. A type of another kind does not match (engine-semantics §1.3; merge cases `wrong-kind-*`).
 */
export function externalType(scope: TypeScope, type: TypeDefState): ExternalType | undefined {
  if (type.asList) return externalType(scope, type.asList.elementTypeDef)
  switch (type.kind) {
    case 'OBJECT_KIND':
    case 'INTERFACE_KIND':
    case 'ENUM_KIND':
    case 'SCALAR_KIND':
      if (inCore(scope.target, type)) return 'core'
      return scope.dependencies.find((module) => definedBy(module, type))
    case '':
    case 'INPUT_KIND':
    case 'LIST_KIND':
      return undefined
    default:
      return 'primitive'
  }
}
