export type ShownLabel = 'module' | 'object' | 'interface' | 'enum' | 'field' | 'function' | 'argument' | 'member'

/** A part of a module as an engine's API shows it. */
export interface Shown {
  readonly label: ShownLabel
  /** GraphQL name; `""` for the module and for constructors. */
  readonly name: string
  /** JSON pointer into the typedefs; absent in what was read. */
  readonly pointer?: string
  /** What is said about it by what it is called in messages; null where there is none. */
  readonly facts: ReadonlyMap<string, string | null>
  readonly children: readonly Shown[]
}
