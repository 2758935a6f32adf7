import type { FuncDeclaration, ImportSpec, SourceFile, TypeSpec, ValueSpec } from '../syntax/nodes.ts'
import type { Places } from './places.ts'

/** A parsed file of a package. */
export interface GoFile {
  readonly path: string
  readonly text: string
  readonly syntax: SourceFile
  readonly places: Places
  readonly imports: readonly ImportSpec[]
}

export type Entry =
  | { readonly kind: 'type'; readonly name: string; readonly spec: TypeSpec; readonly file: GoFile }
  | ConstEntry
  | {
      readonly kind: 'var'
      readonly name: string
      readonly spec: ValueSpec
      readonly at: number
      readonly file: GoFile
    }
  | { readonly kind: 'func'; readonly name: string; readonly declaration: FuncDeclaration; readonly file: GoFile }

export interface ConstEntry {
  readonly kind: 'const'
  readonly name: string
  readonly spec: ValueSpec
  /** Which of the spec's names. */
  readonly at: number
  /** The spec whose type and values count: an empty one repeats the one before it. */
  readonly source: ValueSpec
  readonly file: GoFile
}

/** A package of the module's own sources. */
export interface GoPackage {
  readonly path: string
  readonly name: string
  readonly files: readonly GoFile[]
  /** What its files declare, by name; of two declarations the first counts. */
  readonly scope: ReadonlyMap<string, Entry>
  /** Its methods, in the order of files and places. */
  readonly methods: readonly { readonly declaration: FuncDeclaration; readonly file: GoFile }[]
}

/** Gathers what files declare. In: the files in the order of their names. */
export function createPackage(path: string, name: string, files: readonly GoFile[]): GoPackage {
  const scope = new Map<string, Entry>()
  const methods: { declaration: FuncDeclaration; file: GoFile }[] = []
  const declare = (entry: Entry): void => {
    if (entry.name !== '_' && !scope.has(entry.name)) scope.set(entry.name, entry)
  }
  for (const file of files) {
    for (const declaration of file.syntax.declarations) {
      if (declaration.kind === 'function') {
        if (declaration.receiver !== undefined) methods.push({ declaration, file })
        else if (declaration.name.name !== 'init')
          declare({ kind: 'func', name: declaration.name.name, declaration, file })
        continue
      }
      let source: ValueSpec | undefined
      for (const spec of declaration.specs) {
        if (spec.kind === 'type') declare({ kind: 'type', name: spec.name.name, spec, file })
        else if (spec.kind !== 'import') {
          if (source === undefined || spec.type !== undefined || spec.values.length > 0) source = spec
          for (const [at, { name }] of spec.names.entries())
            declare(
              spec.kind === 'const'
                ? { kind: 'const', name, spec, at, source, file }
                : { kind: 'var', name, spec, at, file },
            )
        }
      }
    }
  }
  return { path, name, files, scope, methods }
}
