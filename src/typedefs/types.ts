import type { AnnotationsOn } from './annotationsOn.ts'

/**
 * The neutral document, decoded: every list present, every description a string, every flag a boolean. What else is said about
 * a part (deprecated, check, cachePolicy …) comes from the table of annotations.
 * The JSON form (where defaults may be left out) is described by `schemas/typedefs.schema.json`.
 */
export interface Typedefs {
  readonly formatVersion: 1
  /** Module name, as in `dagger.json`. */
  readonly name: string
  readonly description: string
  readonly objects: readonly ObjectTypedef[]
  readonly interfaces: readonly InterfaceTypedef[]
  readonly enums: readonly EnumTypedef[]
  readonly extensions?: Extensions
}

/** Keys starting with `x-` that came with a part of the document, each with its compact JSON text. */
export type Extensions = Readonly<Record<`x-${string}`, JsonText>>

/** Compact JSON text with its number tokens as written. */
export type JsonText = string & { readonly __brand: 'JsonText' }

/** 1-based place in the module's own source. */
export interface SourceMap {
  readonly filename: string
  readonly line: number
  readonly column: number
}

export interface ObjectTypedef extends AnnotationsOn<'object'> {
  /** The original name: what the SDK wants to be called back with. */
  readonly name: string
  readonly description: string
  readonly sourceMap?: SourceMap
  readonly constructorFunction?: ConstructorTypedef
  readonly fields: readonly FieldTypedef[]
  readonly functions: readonly FunctionTypedef[]
  readonly extensions?: Extensions
}

/** Which parts of an object make it a collection, each under its original name; absent: the one named like the role. */
export interface Collection {
  /** The field with the keys. */
  readonly keys?: string
  /** The function that gets the object of a key. */
  readonly get?: string
  /** The field that is told which keys were added and removed. */
  readonly delta?: string
  readonly extensions?: Extensions
}

export interface ConstructorTypedef extends AnnotationsOn<'constructor'> {
  readonly description: string
  readonly sourceMap?: SourceMap
  readonly arguments: readonly ArgumentTypedef[]
  readonly extensions?: Extensions
}

export interface FieldTypedef extends AnnotationsOn<'field'> {
  readonly name: string
  readonly type: TypeReference
  /** State that travels with the object but is not registered. */
  readonly private: boolean
  readonly description: string
  readonly sourceMap?: SourceMap
  readonly extensions?: Extensions
}

export interface FunctionTypedef extends AnnotationsOn<'function'> {
  readonly name: string
  readonly returnType: TypeReference
  readonly description: string
  readonly sourceMap?: SourceMap
  readonly arguments: readonly ArgumentTypedef[]
  readonly extensions?: Extensions
}

export interface CachePolicy {
  readonly policy: 'Default' | 'PerSession' | 'Never'
  /** Go duration text such as `10m`; only with `Default`. */
  readonly timeToLive?: string
}

export interface ArgumentTypedef extends AnnotationsOn<'argument'> {
  readonly name: string
  readonly type: TypeReference
  readonly description: string
  readonly sourceMap?: SourceMap
  /** The JSON text of the default; `null` (the text) is a default, absence is none. An enum default names the member. */
  readonly defaultValue?: JsonText
  readonly extensions?: Extensions
}

export interface InterfaceTypedef {
  readonly name: string
  readonly description: string
  readonly sourceMap?: SourceMap
  readonly functions: readonly FunctionTypedef[]
  readonly extensions?: Extensions
}

export interface EnumTypedef {
  readonly name: string
  readonly description: string
  readonly sourceMap?: SourceMap
  readonly members: readonly EnumMemberTypedef[]
  readonly extensions?: Extensions
}

export interface EnumMemberTypedef extends AnnotationsOn<'member'> {
  readonly name: string
  /** Equal to `name` where the document gives none. */
  readonly value: string
  readonly description: string
  readonly sourceMap?: SourceMap
  readonly extensions?: Extensions
}

export type PrimitiveKind = 'STRING' | 'INTEGER' | 'FLOAT' | 'BOOLEAN' | 'VOID'
export type NamedKind = 'SCALAR' | 'ENUM' | 'OBJECT' | 'INTERFACE'
export type TypeKind = PrimitiveKind | NamedKind | 'LIST'

/** `optional` is always `false` on VOID: the engine gets it as optional whatever the document says. */
export type TypeReference =
  | { readonly kind: PrimitiveKind; readonly optional: boolean }
  | { readonly kind: NamedKind; readonly name: string; readonly optional: boolean }
  | { readonly kind: 'LIST'; readonly elementType: TypeReference; readonly optional: boolean }
