import type { FuncDeclaration, TypeSpec } from '../syntax/nodes.ts'
import type { CommentGroup } from '../syntax/tokens.ts'
import type { GoFile } from '../types/goPackage.ts'

/** A type or value spec as the SDK finds it: by name, with the doc of its group where it has none. */
export interface FoundSpec {
  readonly pos: number
  readonly doc?: CommentGroup
  readonly comment?: CommentGroup
  readonly type?: TypeSpec
}

const specs = new WeakMap<GoFile, ReadonlyMap<string, FoundSpec>>()

/** The first spec of a name in a file. */
export function findSpec(file: GoFile, name: string): FoundSpec | undefined {
  let known = specs.get(file)
  if (known === undefined) {
    known = specsByName(file)
    specs.set(file, known)
  }
  return known.get(name)
}

function specsByName(file: GoFile): ReadonlyMap<string, FoundSpec> {
  const found = new Map<string, FoundSpec>()
  for (const declaration of file.syntax.declarations) {
    if (declaration.kind !== 'general') continue
    for (const spec of declaration.specs) {
      if (spec.kind === 'import') continue
      const names = spec.kind === 'type' ? [spec.name] : spec.names
      const doc = spec.doc ?? declaration.doc
      const entry: FoundSpec = {
        pos: names[0]!.pos,
        ...(doc === undefined ? {} : { doc }),
        ...(spec.kind !== 'type' && spec.comment !== undefined ? { comment: spec.comment } : {}),
        ...(spec.kind === 'type' ? { type: spec } : {}),
      }
      for (const { name } of names) if (!found.has(name)) found.set(name, entry)
    }
  }
  return found
}

export type FoundFunction =
  | { readonly found: true; readonly declaration: FuncDeclaration }
  | { readonly found: false; readonly why: 'function-first' | 'receiver' }

const functions = new WeakMap<GoFile, ReadonlyMap<string, readonly FuncDeclaration[]>>()

/** Functions and methods of a name in a file, in order. */
function functionsNamed(file: GoFile, name: string): readonly FuncDeclaration[] {
  let known = functions.get(file)
  if (known === undefined) {
    const byName = new Map<string, FuncDeclaration[]>()
    for (const declaration of file.syntax.declarations) {
      if (declaration.kind !== 'function') continue
      const list = byName.get(declaration.name.name)
      if (list === undefined) byName.set(declaration.name.name, [declaration])
      else list.push(declaration)
    }
    known = byName
    functions.set(file, known)
  }
  return known.get(name) ?? []
}

/**
 * A function's declaration as the SDK finds it: by name in its file. With a receiver, the type must stand there by
 * name; a function without one before it stops the search.
 */
export function findFunction(file: GoFile, name: string, receiver: string | undefined): FoundFunction {
  for (const declaration of functionsNamed(file, name)) {
    if (receiver === undefined) return { found: true, declaration }
    if (declaration.receiver === undefined) return { found: false, why: 'function-first' }
    const [first] = declaration.receiver
    if (declaration.receiver.length !== 1 || first === undefined) continue
    let type = first.type
    while (type.kind === 'star') type = type.x
    if (type.kind === 'ident' && type.name === receiver) return { found: true, declaration }
  }
  return { found: false, why: 'receiver' }
}
