import type { GoJson } from '../../go/index.ts'
import type { LoadedModule } from '../../module/load/index.ts'
import { externalType, ownTypes } from '../../module/load/index.ts'
import type { TypeDefState } from '../../module/state.ts'
import { noMember, wireName } from './enums.ts'
import { platformProblem } from './platformProblem.ts'
import type { CallSession } from './types.ts'

/** A value that cannot be passed to the runtime, in the engine's words. */
export class Unpassable extends Error {}

/**
 * A caller's argument as the runtime gets it. In: the argument as parsed (enum members by GraphQL name, objects by ID).
 * Out: JSON; own objects as their state, other objects as IDs, members under the name the runtime knows (sdk-protocol
 * §2.3). Throws `Unpassable` with the engine's words.
 */
export function toRuntime(module: LoadedModule, session: CallSession, type: TypeDefState, value: GoJson): GoJson {
  if (value.kind === 'null') return value
  if (type.asList) {
    const element = type.asList.elementTypeDef
    if (value.kind !== 'array') return value
    return { kind: 'array', items: value.items.map((item) => toRuntime(module, session, element, item)) }
  }
  if (value.kind !== 'string') return value
  switch (type.kind) {
    case 'ENUM_KIND':
      return { kind: 'string', value: memberToRuntime(module, type, value.value) }
    case 'OBJECT_KIND':
      return objectToRuntime(module, session, type, value)
    case 'SCALAR_KIND': {
      const problem = type.asScalar?.name === 'Platform' ? platformProblem(value.value) : undefined
      if (problem !== undefined) throw new Unpassable(problem)
      return value
    }
    default:
      return value
  }
}

function memberToRuntime(module: LoadedModule, type: TypeDefState, name: string): string {
  const enumeration = type.asEnum && ownTypes(module.served).enums.get(type.asEnum.name)
  if (!enumeration || externalType(module, type) !== undefined) return name
  const member = enumeration.members.find((one) => one.name === name)
  if (!member) throw new Unpassable(noMember(module.target, enumeration, name))
  return wireName(module.target, member)
}

function objectToRuntime(
  module: LoadedModule,
  session: CallSession,
  type: TypeDefState,
  id: Extract<GoJson, { readonly kind: 'string' }>,
): GoJson {
  if (externalType(module, type) !== undefined) return id
  const referred = session.load(id.value)
  if (referred?.state !== undefined) {
    if (module.target.behaves('object-arguments-with-enums-broken')) checkState(module, referred.type, referred.state)
    return referred.state
  }
  const wrapper = module.target.behaves('results-are-instances') ? 'Instance' : 'ObjectResult'
  throw new Unpassable(
    `unexpected value type dagql.${wrapper}[*github.com/dagger/dagger/core.${referred?.type ?? 'Unknown'}]`,
  )
}

/** The defect of engines from v0.21.0 on: a state with an enum or a core scalar in it cannot be an argument. */
function checkState(module: LoadedModule, typeName: string, state: GoJson): void {
  const object = ownTypes(module.served).objects.get(typeName)
  if (!object || state.kind !== 'object') return
  for (const field of object.fields) {
    const value = state.entries.get(field.originalName)
    if (value === undefined || value.kind === 'null') continue
    try {
      checkValue(module, field.typeDef, value)
    } catch (problem) {
      if (!(problem instanceof Unpassable)) throw problem
      throw new Unpassable(`convert field "${field.name}": ${problem.message}`)
    }
  }
}

function checkValue(module: LoadedModule, type: TypeDefState, value: GoJson): void {
  if (type.asList) {
    const element = type.asList.elementTypeDef
    for (const [index, item] of (value.kind === 'array' ? value.items : []).entries()) {
      try {
        checkValue(module, element, item)
      } catch (problem) {
        if (!(problem instanceof Unpassable)) throw problem
        throw new Unpassable(`item ${index}: ${problem.message}`)
      }
    }
  } else if (type.asEnum) {
    throw new Unpassable('cannot create enum name from dagql.Result[github.com/dagger/dagger/dagql.Input]')
  } else if (type.asScalar) {
    throw new Unpassable('CoreModScalar.ConvertToSDKInput: core scalar should be string')
  } else if (type.asObject && externalType(module, type) === undefined) {
    checkState(module, type.asObject.name, value)
  }
}
