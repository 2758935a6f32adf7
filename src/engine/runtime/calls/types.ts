import type { GoJson } from '../../go/index.ts'

/** What the runtime is asked for, as `currentFunctionCall` gives it to it. Values are JSON texts. */
export interface FunctionCall {
  /** Original name of the object; `""`: the module is to register its types. */
  readonly parentName: string
  /** Original name of the function; `""`: the constructor. */
  readonly name: string
  /** State of the object; `null` for a constructor. */
  readonly parent: string
  readonly inputArgs: readonly { readonly name: string; readonly value: string }[]
}

/** What a field or a function gives its caller. */
export type CallValue =
  | { readonly kind: 'null' }
  /** A string, number, boolean or enum name. */
  | { readonly kind: 'scalar'; readonly json: GoJson }
  /** An object of the module, with the state its runtime gave it. */
  | { readonly kind: 'object'; readonly type: string; readonly state: GoJson }
  /** An object known by its ID only: one of the core API, or whatever stands for an interface. */
  | { readonly kind: 'id'; readonly type: string; readonly id: string }
  | { readonly kind: 'list'; readonly items: readonly CallValue[] }

export interface CallFailure {
  readonly error: string
  /** As the GraphQL error has them. */
  readonly extensions?: Readonly<Record<string, GoJson>>
}

export type CallResult = { readonly value: CallValue } | CallFailure

/** What an ID stands for: an object of the module with its state, or some other object by its GraphQL type. */
export type Referred =
  | { readonly type: string; readonly state: GoJson }
  | { readonly type: string; readonly state?: undefined }

/** What calls need to know from the session they are made in. */
export interface CallSession {
  /** What an ID stands for; undefined: nothing that is known. */
  load(id: string): Referred | undefined
}

/** What a runtime's process did, beside what it returned. */
export interface ProcessExit {
  readonly code: number
  readonly command: readonly string[]
  readonly stdout: string
  readonly stderr: string
}
