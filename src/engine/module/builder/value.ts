import type { FunctionState, ModuleState, SourceMapState, TypeDefState } from '../state.ts'

/** What a registration call is made on, takes and gives. */
export type BuilderValue =
  | { readonly type: 'TypeDef'; readonly state: TypeDefState }
  | { readonly type: 'Function'; readonly state: FunctionState }
  | { readonly type: 'Module'; readonly state: ModuleState }
  | { readonly type: 'SourceMap'; readonly state: SourceMapState }

export type BuilderArgument = string | number | boolean | null | readonly string[] | BuilderValue

/** Arguments by name; those that are absent or null have the API's default. */
export type BuilderArguments = ReadonlyMap<string, BuilderArgument>

/** `kills`: a real engine's process ends with the call; `panics`: the request ends in a Go panic. */
export type BuilderFailure = {
  readonly error: string
  readonly fatal?: 'kills' | 'panics'
  readonly member?: RefusedMember
}

/** The member of an object or interface that an engine refuses with the whole. */
export interface RefusedMember {
  readonly why: 'reserved-name' | 'workspace-field' | 'annotation-shape'
  readonly kind: 'fields' | 'functions'
  readonly of: { readonly name: string; readonly originalName: string }
  readonly member: { readonly name: string; readonly originalName: string }
}

export type BuilderOutcome = { readonly value: BuilderValue } | BuilderFailure
