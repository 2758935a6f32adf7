import type { Finding } from '../../../findings/index.ts'
import type { ModuleNames } from '../../../names/index.ts'
import type { Target } from '../../../versions/types.ts'
import type { ModuleState } from '../state.ts'

export interface LoadOptions {
  /** Name in the module's configuration. */
  readonly moduleName: string
  /** Name it is served under, where a dependency gives it another one. */
  readonly finalName?: string
  /** The `engineVersion` of the module's configuration, to be checked against the release; absent: not checked. */
  readonly engineVersion?: string
  /** The modules it depends on, as loaded. */
  readonly dependencies?: readonly LoadedModule[]
}

/** A module as an engine serves it. */
export interface LoadedModule {
  readonly target: Target
  readonly names: ModuleNames
  /** What was registered: names before namespacing, defaults as given. */
  readonly registered: ModuleState
  /** What is served: type names namespaced, enum defaults rewritten to GraphQL names. */
  readonly served: ModuleState
  readonly dependencies: readonly LoadedModule[]
}

/** `findings` has the errors of the first stage that failed (the first one is what the engine says), else warnings only. */
export type LoadResult =
  | { readonly ok: true; readonly module: LoadedModule; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }
