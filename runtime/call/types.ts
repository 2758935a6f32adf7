/** What a flag takes: one value, or a list of them. */
export interface FlagType {
  readonly kind: 'string' | 'int' | 'float' | 'boolean' | 'enum' | 'scalar' | 'object' | 'unsupported'
  /** Of an enum, a scalar or an object. */
  readonly name: string
  readonly list: boolean
  /** What can be given for an enum. */
  readonly members: readonly string[]
}

/** An argument of a function, as a flag. */
export interface Flag {
  /** `--dark-blue` */
  readonly flag: string
  /** Name in GraphQL. */
  readonly name: string
  readonly type: FlagType
  readonly required: boolean
  readonly description: string
  /** As it is shown. */
  readonly fallback?: string
}

/** A function, a field, or the constructor. */
export interface Callable {
  /** `build-all` */
  readonly command: string
  /** Name in GraphQL. */
  readonly name: string
  readonly description: string
  readonly deprecated?: string
  readonly flags: readonly Flag[]
  /** Name of the innermost type of what it gives. */
  readonly type: string
  readonly list: boolean
  /** Read without a call. */
  readonly field: boolean
}

/** What can be called on a type. */
export interface CallableType {
  readonly name: string
  readonly callables: readonly Callable[]
  /** Of the core API, not the module's. */
  readonly core: boolean
}

/** Every type that has something to call, by its GraphQL name. */
export type CallableTypes = ReadonlyMap<string, CallableType>

/** A module as it is called: its constructor first. */
export interface CallableModule {
  readonly constructorCall: Callable
  readonly description: string
  readonly types: CallableTypes
}
