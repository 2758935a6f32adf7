/** An argument of the API. `type` is its innermost type's name. */
export interface ApiArgument {
  readonly name: string
  readonly type: string
  readonly required: boolean
}

export interface ApiField {
  readonly name: string
  /** Name of the innermost type; of an ID that stands for its object, the object's. */
  readonly type: string
  readonly list: boolean
  /** Answered with an ID, from which the object is made. */
  readonly byId: boolean
  readonly arguments: readonly ApiArgument[]
  /** Arguments are given one by one; otherwise those that need not be given come in one object behind the others. */
  readonly positional: boolean
}

export interface ApiType {
  readonly name: string
  readonly kind: 'object' | 'interface' | 'enum' | 'input' | 'scalar'
  readonly fields: ReadonlyMap<string, ApiField>
  readonly members: readonly string[]
}

/** The types of an API by name. */
export type ClientApi = ReadonlyMap<string, ApiType>

/** An error as an engine's answer has it. */
export interface AnsweredError {
  readonly message: string
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
  readonly path?: readonly (string | number)[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

/** What came back for one GraphQL document: data, or why there is none. */
export type Answer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly message: string; readonly errors: readonly AnsweredError[] }

/** How a client reaches its engine. */
export interface Connection {
  query(document: string): Promise<Answer>
  /** Is there `Query.node`? Else objects are loaded with `load<Type>FromID`. */
  readonly nodeById: boolean
}
