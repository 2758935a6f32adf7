import type { AnnotationsOn } from '../../typedefs/annotationsOn.ts'

/** What an engine holds for the values that registration calls build. Plain data; every call makes a new one. */
export interface SourceMapState {
  readonly filename: string
  readonly line: number
  readonly column: number
}

/** `""` is the kind of a fresh `typeDef`. */
export type KindState =
  | ''
  | 'STRING_KIND'
  | 'INTEGER_KIND'
  | 'FLOAT_KIND'
  | 'BOOLEAN_KIND'
  | 'VOID_KIND'
  | 'INPUT_KIND'
  | 'SCALAR_KIND'
  | 'ENUM_KIND'
  | 'OBJECT_KIND'
  | 'INTERFACE_KIND'
  | 'LIST_KIND'

export interface TypeDefState {
  readonly kind: KindState
  readonly optional: boolean
  readonly asList?: { readonly elementTypeDef: TypeDefState }
  readonly asObject?: ObjectState
  readonly asInterface?: InterfaceState
  readonly asEnum?: EnumState
  readonly asScalar?: ScalarState
}

interface NamedState {
  /** GraphQL name, before namespacing. */
  readonly name: string
  readonly originalName: string
  readonly description: string
  readonly sourceMap?: SourceMapState
}

export type ScalarState = Omit<NamedState, 'sourceMap'>

/** What was declared of a collection: names of members in GraphQL, `""` where none was given. */
export interface CollectionState {
  readonly enabled: boolean
  readonly keys: string
  readonly get: string
  readonly delta: string
}

export interface ObjectState extends NamedState {
  readonly deprecated?: string
  readonly collection?: CollectionState
  readonly fields: readonly FieldState[]
  readonly functions: readonly FunctionState[]
  readonly constructorFunction?: FunctionState
}

export interface InterfaceState extends NamedState {
  readonly functions: readonly FunctionState[]
}

export interface FieldState extends NamedState {
  readonly typeDef: TypeDefState
  readonly deprecated?: string
}

export interface EnumState extends NamedState {
  readonly members: readonly EnumMemberState[]
}

export interface EnumMemberState extends NamedState {
  readonly value: string
  readonly deprecated?: string
}

/** Annotations are kept under their keys in the document. */
export interface FunctionState extends NamedState, AnnotationsOn<'function'> {
  readonly returnType: TypeDefState
  readonly args: readonly ArgState[]
}

export interface ArgState extends NamedState {
  readonly typeDef: TypeDefState
  /** JSON text as given. */
  readonly defaultValue?: string
  readonly defaultPath: string
  readonly defaultAddress: string
  readonly ignore: readonly string[]
  readonly deprecated?: string
}

export interface ModuleState {
  readonly name: string
  readonly description: string
  readonly objects: readonly TypeDefState[]
  readonly interfaces: readonly TypeDefState[]
  readonly enums: readonly TypeDefState[]
}
