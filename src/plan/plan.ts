import type { Finding } from '../findings/index.ts'
import type { Typedefs } from '../typedefs/types.ts'
import type { Target } from '../versions/types.ts'

/** Type of what a call returns. */
export type CallType = 'TypeDef' | 'Function' | 'Module' | 'SourceMap'

/** An argument as Dagger's API takes it; `call` refers to an earlier call of the plan by its index. */
export type ArgumentValue =
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'int'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'enum'; readonly value: string }
  | { readonly kind: 'strings'; readonly value: readonly string[] }
  | { readonly kind: 'call'; readonly index: number }
  /** Said by an SDK in place of nothing: part of a module's ID, left out of requests (`saidArguments`). */
  | { readonly kind: 'null' }

export interface CallArgument {
  readonly name: string
  readonly value: ArgumentValue
}

/** One API call. Calls that are equal are stored once. */
export interface Call {
  /** Index of the call this one is chained on; absent: a field of Query. */
  readonly on?: number
  readonly field: string
  /** Only what differs from the API's default, in schema order. */
  readonly arguments: readonly CallArgument[]
  readonly type: CallType
  /** View this call must be resolved in, on calls that record one; only a module ID can carry it. */
  readonly view?: string
  /** JSON pointers of the parts of the typedefs this call stands for, first one first. */
  readonly origins: readonly string[]
}

/** The calls to make: a call refers to earlier ones only. */
export interface Plan {
  readonly release: string
  readonly view: string
  readonly calls: readonly Call[]
  /** Index of the call whose result is the Module. */
  readonly module: number
  /** Indices of the finished typedefs, in the order in which the module takes them. */
  readonly roots: readonly number[]
}

/** What JSON stands for an enum's members between engine and runtime, for one plan. */
export interface EnumWire {
  readonly name: string
  readonly members: readonly { readonly name: string; readonly value: string; readonly json: string }[]
}

export interface Wire {
  readonly enums: readonly EnumWire[]
}

export interface TranslateOptions {
  /** Views below v0.18.11 on newer releases: `value` calls `withEnumValue`, `member` calls `withEnumMember` in a pinned old view. */
  readonly legacyEnums?: 'value' | 'member'
}

export interface Translation {
  readonly typedefs: Typedefs
  readonly target: Target
  /** The document as the target will see it: losses applied. Pointers are the same as in `typedefs`. */
  readonly applied: Typedefs
  /** Absent where an error finding refuses the translation. */
  readonly plan?: Plan
  readonly findings: readonly Finding[]
  readonly wire: Wire
}
