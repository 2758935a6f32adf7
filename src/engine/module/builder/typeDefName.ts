import type { TypeDefState } from '../state.ts'

const primitives: Readonly<Record<string, string>> = {
  STRING_KIND: 'String',
  INTEGER_KIND: 'Int',
  FLOAT_KIND: 'Float',
  BOOLEAN_KIND: 'Boolean',
  VOID_KIND: 'Void',
}

/** `TypeDef.name` (v0.21.0 and later): `String`, `[String]`, `[Foo?]`; `""` where there is none yet. */
export function typeDefName(type: TypeDefState): string {
  switch (type.kind) {
    case 'OBJECT_KIND':
      return type.asObject?.name ?? ''
    case 'INTERFACE_KIND':
      return type.asInterface?.name ?? ''
    case 'ENUM_KIND':
      return type.asEnum?.name ?? ''
    case 'SCALAR_KIND':
      return type.asScalar?.name ?? ''
    case 'LIST_KIND':
      return type.asList ? `[${elementName(type.asList.elementTypeDef)}]` : ''
    default:
      return primitives[type.kind] ?? ''
  }
}

const elementName = (type: TypeDefState): string => {
  const name = typeDefName(type)
  return type.optional && name !== '' ? `${name}?` : name
}
