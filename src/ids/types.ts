/** `xxh3:` and 16 hex digits where an engine made it; any text in an ID made by others. */
export type Digest = string

export interface RecipeType {
  readonly namedType?: string
  readonly elem?: RecipeType
  readonly nonNull: boolean
}

export type RecipeLiteral =
  | { readonly kind: 'call'; readonly digest: Digest }
  | { readonly kind: 'null' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'enum'; readonly value: string }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'list'; readonly values: readonly RecipeLiteral[] }
  | { readonly kind: 'object'; readonly fields: readonly RecipeArgument[] }
  | { readonly kind: 'digestedString'; readonly value: string; readonly digest: Digest }

export interface RecipeArgument {
  readonly name: string
  readonly value: RecipeLiteral
}

/** The module that implements a call's field. */
export interface RecipeModule {
  readonly call: Digest
  readonly name: string
  readonly ref: string
  /** `""` where there is none, and before v0.13.6. */
  readonly pin: string
}

/** One call as an ID holds it, without its digest. */
export interface RecipeCall {
  readonly receiver?: Digest
  readonly type: RecipeType
  readonly field: string
  readonly arguments: readonly RecipeArgument[]
  /** 1-based element of a list result. */
  readonly nth?: number
  readonly module?: RecipeModule
  readonly view?: string
  /** v0.10.2-v0.16.2: the result may differ from run to run. */
  readonly tainted?: boolean
  /** v0.10.2-v0.16.2: may be left out without changing the result. */
  readonly meta?: boolean
  /** v0.18.18-v0.20.8: the digest is not one of the call but of its content. */
  readonly customDigest?: boolean
  /** v0.19.11-v0.20.8: digest of the content, used in its place by the calls that refer to it. */
  readonly contentDigest?: Digest
  /** v0.19.11 and later. */
  readonly effectIds?: readonly string[]
  /** v0.21.0 and later. */
  readonly extraDigests?: readonly { readonly digest: Digest; readonly label: string }[]
  /** v0.21.0 and later: what the call depends on beside its arguments. */
  readonly implicitInputs?: readonly RecipeArgument[]
}

/** A decoded recipe: the call that makes the thing, and every call it stands on. */
export interface Recipe {
  readonly root: Digest
  readonly calls: ReadonlyMap<Digest, RecipeCall>
}

/** The five ways digests were computed: protobuf bytes, hand-rolled bytes, and three layouts of the hasher. */
export type DigestEra = 'proto' | 'manual' | 'hasher1' | 'hasher2' | 'hasher3'

/** How the engines of a time write a recipe ID. */
export interface RecipeFormat {
  readonly era: DigestEra
  /** v0.21.0 and later: the recipe is field 1 of the message; before, it is the message. */
  readonly wrapped: boolean
  /** Up to v0.18.9: arguments are sorted by name; later they stay in schema order. */
  readonly argumentsByName: boolean
}
