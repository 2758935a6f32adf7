import type { NamedKind, PrimitiveKind, TypeReference } from './types.ts'

const primitive = (kind: PrimitiveKind): TypeReference => Object.freeze({ kind, optional: false })

const named =
  (kind: NamedKind) =>
  (name: string): TypeReference =>
    Object.freeze({ kind, name, optional: false })

/** Type references in short: `types.list(types.string)`, `types.optional(types.object('Directory'))`. */
export const types = Object.freeze({
  string: primitive('STRING'),
  integer: primitive('INTEGER'),
  float: primitive('FLOAT'),
  boolean: primitive('BOOLEAN'),
  void: primitive('VOID'),
  scalar: named('SCALAR'),
  enum: named('ENUM'),
  object: named('OBJECT'),
  interface: named('INTERFACE'),
  list: (elementType: TypeReference): TypeReference => Object.freeze({ kind: 'LIST', elementType, optional: false }),
  optional: (type: TypeReference): TypeReference => Object.freeze({ ...type, optional: type.kind !== 'VOID' }),
})
