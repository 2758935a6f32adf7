/** `xxh3:` and 16 hex digits. */
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

/** One call as an ID holds it, without its digest. */
export interface RecipeCall {
  readonly receiver?: Digest
  readonly type: RecipeType
  readonly field: string
  readonly arguments: readonly RecipeArgument[]
  readonly nth?: number
  readonly module?: { readonly call: Digest; readonly name: string; readonly ref: string; readonly pin: string }
  readonly view?: string
}

/** A decoded recipe: the call that makes the thing, and every call it stands on. */
export interface Recipe {
  readonly root: Digest
  readonly calls: ReadonlyMap<Digest, RecipeCall>
}

/** The five ways digests were computed: protobuf bytes, hand-rolled bytes, and three layouts of the hasher. */
export type DigestEra = 'proto' | 'manual' | 'hasher1' | 'hasher2' | 'hasher3'
