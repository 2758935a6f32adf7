import type { TypedefsInput } from '../../typedefs/index.ts'

type ObjectInput = NonNullable<TypedefsInput['objects']>[number]
export type FunctionInput = NonNullable<ObjectInput['functions']>[number]
export type ArgumentInput = NonNullable<FunctionInput['arguments']>[number]
export type TypeInput = FunctionInput['returnType']

export const string: TypeInput = { kind: 'STRING' }
export const integer: TypeInput = { kind: 'INTEGER' }
export const nothing: TypeInput = { kind: 'VOID' }
export const object = (name: string): TypeInput => ({ kind: 'OBJECT', name })
export const listOf = (elementType: TypeInput): TypeInput => ({ kind: 'LIST', elementType })
export const optional = (type: TypeInput): TypeInput => ({ ...type, optional: true })

/** The module `demo` with one main object. */
export const demo = (
  main: Omit<ObjectInput, 'name'>,
  more: Omit<TypedefsInput, 'name' | 'objects'> & { readonly objects?: readonly ObjectInput[] } = {},
): TypedefsInput => {
  const { objects = [], ...rest } = more
  return { name: 'demo', objects: [{ name: 'Demo', ...main }, ...objects], ...rest }
}

/** A function that returns a string. */
export const fn = (name: string, rest: Partial<FunctionInput> = {}): FunctionInput => ({
  name,
  returnType: string,
  ...rest,
})

export const argument = (name: string, type: TypeInput, rest: Partial<ArgumentInput> = {}): ArgumentInput => ({
  name,
  type,
  ...rest,
})
