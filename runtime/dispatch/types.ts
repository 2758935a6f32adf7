import type { Wire } from '../../src/plan/plan.ts'
import type { Typedefs } from '../../src/typedefs/types.ts'

/** An argument as `currentFunctionCall{inputArgs{name value}}` gives it: its value is JSON text. */
export interface InputArgument {
  readonly name: string
  readonly value: string
}

/** What a call came to: the JSON text for `returnValue`, or what goes into `returnError`. */
export type CallResult =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: CallError; readonly thrown: unknown }

export interface CallError {
  readonly message: string
  /** For `Error.withValue`: each value is JSON text. */
  readonly values: readonly { readonly name: string; readonly value: string }[]
}

/** A class of the module. */
export type ModuleClass = (new (...args: never[]) => object) & { readonly prototype: object }

/** How values of the engine's own types come to code and back. */
export interface Clients {
  /** A client for a core object or an implementation of an interface, by ID; asks the engine nothing until it is used. */
  load(kind: 'OBJECT' | 'INTERFACE', typeName: string, id: string): unknown
}

/** What a dispatcher works with. */
export interface DispatchedModule {
  readonly typedefs: Typedefs
  /** Of the translation that registered the module: what stands for enum members in JSON. */
  readonly wire: Wire
  /** The module's classes by the names of their objects; type aliases have none. */
  readonly classes: ReadonlyMap<string, ModuleClass>
  readonly clients: Clients
}
