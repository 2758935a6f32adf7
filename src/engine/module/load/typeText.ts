import type { TypeDefState } from '../state.ts'

const primitives: Readonly<Record<string, string>> = {
  STRING_KIND: 'String',
  INTEGER_KIND: 'Int',
  FLOAT_KIND: 'Float',
  BOOLEAN_KIND: 'Boolean',
  VOID_KIND: 'Void',
}

/** Name of a named or primitive type as the state has it. */
export function typeName(type: TypeDefState): string {
  const named = type.asObject ?? type.asInterface ?? type.asEnum ?? type.asScalar
  return named?.name ?? primitives[type.kind] ?? ''
}

/** A result type in GraphQL: `[FooBar!]!`. */
export function typeText(type: TypeDefState): string {
  const text = type.asList ? `[${typeText(type.asList.elementTypeDef)}]` : typeName(type)
  return type.optional ? text : `${text}!`
}
