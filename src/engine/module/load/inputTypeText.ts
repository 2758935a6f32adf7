import type { Target } from '../../../versions/types.ts'
import type { TypeDefState } from '../state.ts'
import { typeName } from './typeText.ts'

/** An argument type in GraphQL: objects and interfaces are passed as IDs, `FooID!` up to v0.21.0 and `ID!` later. */
export function inputTypeText(target: Target, type: TypeDefState): string {
  const text = type.asList ? `[${inputTypeText(target, type.asList.elementTypeDef)}]` : inputName(target, type)
  return type.optional ? text : `${text}!`
}

function inputName(target: Target, type: TypeDefState): string {
  if (type.kind !== 'OBJECT_KIND' && type.kind !== 'INTERFACE_KIND') return typeName(type)
  return idTypeName(target, typeName(type))
}

/** Name of the type of a type's IDs. */
export function idTypeName(target: Target, name: string): string {
  return target.behaves('native-interfaces') ? 'ID' : `${name}ID`
}
