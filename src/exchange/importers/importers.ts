/** A description of a module by another tool that can be read; how is in `importTypedefs`, by its name. */
export interface Importer {
  readonly name: 'typescript-scan' | 'typescript-typedefs' | 'introspection' | 'engine'
  /** What `--help` says of it. */
  readonly says: string
}

/** Every form: choices, help, docs and completion follow from the rows. */
export const importers: readonly Importer[] = [
  { name: 'typescript-scan', says: "what the TypeScript SDK's scan prints" },
  { name: 'typescript-typedefs', says: "the TypeScript SDK's other JSON form" },
  { name: 'introspection', says: "of a module's own types, or of a session that serves it" },
  { name: 'engine', says: 'a module ID' },
]
