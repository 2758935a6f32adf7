import { type GoJson, goQuote, goTypeName } from '../../go/index.ts'
import { externalType, implementsInterface, type LoadedModule, ownTypes, scalarValue } from '../../module/load/index.ts'
import type { TypeDefState } from '../../module/state.ts'
import { noMember, wireName } from './enums.ts'
import type { CallSession, CallValue } from './types.ts'

/** A runtime's value that is not of the type it should be, in the engine's words. */
export class Unusable extends Error {}

const refuse = (message: string): never => {
  throw new Unusable(message)
}

const nothing: CallValue = { kind: 'null' }

/**
 * A value of the runtime, a result or a part of an object's state, as callers get it. null for something that is not
 * optional gives `""`, 0, false or an empty list; objects and enums stay null (measured §6, calls recordings). Throws
 * `Unusable` with the engine's words.
 */
export function fromRuntime(module: LoadedModule, session: CallSession, type: TypeDefState, value: GoJson): CallValue {
  if (value.kind === 'null' && type.optional) return nothing
  if (type.asList) return listOf(module, session, type.asList.elementTypeDef, value)
  switch (type.kind) {
    case 'OBJECT_KIND':
      return externalType(module, type) === undefined
        ? ownObject(module, session, type, value)
        : coreObject(type.asObject?.name ?? '', value)
    case 'INTERFACE_KIND':
      return interfaceValue(module, session, type, value)
    case 'ENUM_KIND':
      return value.kind === 'null' ? nothing : enumValue(module, type, value)
    default:
      return value.kind === 'null' ? zero(type) : { kind: 'scalar', json: scalar(type, value) }
  }
}

function zero(type: TypeDefState): CallValue {
  switch (type.kind) {
    case 'INTEGER_KIND':
    case 'FLOAT_KIND':
      return { kind: 'scalar', json: { kind: 'number', token: '0' } }
    case 'BOOLEAN_KIND':
      return { kind: 'scalar', json: { kind: 'bool', value: false } }
    case 'VOID_KIND':
      return nothing
    default:
      return { kind: 'scalar', json: { kind: 'string', value: '' } }
  }
}

function scalar(type: TypeDefState, value: GoJson): GoJson {
  const read = scalarValue(type, value)
  return read.ok ? read.value : refuse(read.message)
}

function listOf(module: LoadedModule, session: CallSession, element: TypeDefState, value: GoJson): CallValue {
  if (value.kind === 'null') return { kind: 'list', items: [] }
  if (value.kind !== 'array') return refuse(`ListType.ConvertFromSDKResult: expected []any, got ${goTypeName(value)}`)
  return { kind: 'list', items: value.items.map((item) => fromRuntime(module, session, element, item)) }
}

function ownObject(module: LoadedModule, session: CallSession, type: TypeDefState, value: GoJson): CallValue {
  const name = type.asObject?.name ?? ''
  if (value.kind === 'null') return nothing
  if (value.kind === 'object') return { kind: 'object', type: name, state: value }
  if (value.kind === 'string' && module.target.behaves('own-objects-by-id')) {
    const referred = session.load(value.value)
    if (referred?.state !== undefined) return { kind: 'object', type: referred.type, state: referred.state }
  }
  return refuse(`unexpected result value type ${goTypeName(value)} for object ${goQuote(name)}`)
}

function coreObject(name: string, value: GoJson): CallValue {
  if (value.kind === 'null') return nothing
  if (value.kind === 'string') return { kind: 'id', type: name, id: value.value }
  return refuse(`unexpected result value type ${goTypeName(value)} for object ${goQuote(name)}`)
}

function interfaceValue(module: LoadedModule, session: CallSession, type: TypeDefState, value: GoJson): CallValue {
  if (value.kind === 'null') return nothing
  if (value.kind !== 'string')
    return refuse(`unexpected interface value type for conversion from sdk result ${goTypeName(value)}: ${value.kind}`)
  const name = type.asInterface?.name ?? ''
  const referred = session.load(value.value)
  if (!module.target.behaves('native-interfaces')) {
    const iface = ownTypes(module.served).interfaces.get(name)
    const object = referred && ownTypes(module.served).objects.get(referred.type)
    if (referred && iface && (!object || !implementsInterface(object, iface)))
      return refuse(`type ${referred.type} does not implement interface ${name}`)
  }
  return referred?.state === undefined
    ? { kind: 'id', type: referred?.type ?? name, id: value.value }
    : { kind: 'object', type: referred.type, state: referred.state }
}

function enumValue(module: LoadedModule, type: TypeDefState, value: GoJson): CallValue {
  const { target } = module
  if (value.kind !== 'string')
    return refuse(`unexpected result value type ${goTypeName(value)} for enum ${goQuote(type.asEnum?.name ?? '')}`)
  const enumeration = type.asEnum && ownTypes(module.served).enums.get(type.asEnum.name)
  if (!enumeration || externalType(module, type) !== undefined) return { kind: 'scalar', json: value }
  const member = enumeration.members.find((one) => wireName(target, one) === value.value)
  if (member) return { kind: 'scalar', json: { kind: 'string', value: member.name } }
  const problem = noMember(target, enumeration, value.value)
  return refuse(
    target.behaves('enum-result-errors-wrapped')
      ? `*core.ModuleEnumType.ConvertFromSDKResult: invalid enum value ${goQuote(value.value)} for ${goQuote(enumeration.name)}: ${problem}`
      : problem,
  )
}
