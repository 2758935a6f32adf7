import type { UnresolvedUse, Use, Uses } from '../../types.ts'
import type { ValueSpec } from '../syntax/nodes.ts'
import type { GoFile, GoPackage } from '../types/goPackage.ts'
import type { Resolver } from '../types/resolver.ts'
import { createLibraryMembers } from './apiMembers.ts'
import type { Known } from './Locals.ts'
import { type UseSink, Walker } from './Walker.ts'

/**
 * What a module's code uses of Dagger's API: members, arguments, enum members and types, each with its place.
 * `own`: the module's package. `met`: other packages of its sources; it grows while imports are met.
 */
export function readUses(
  resolver: Resolver,
  modulePath: string,
  own: readonly GoPackage[],
  met: readonly GoPackage[],
): Uses {
  const calls = new Map<string, Use>()
  const unresolved = new Map<string, UnresolvedUse>()
  const sink: UseSink = {
    use(coordinate, known, file, pos) {
      const place = file.places.real(pos)
      calls.set(`${coordinate} ${place.filename} ${place.line} ${place.column}`, { coordinate, known, ...place })
    },
    unresolved(member, why, file, pos) {
      const place = file.places.real(pos)
      unresolved.set(`${place.filename} ${place.line} ${place.column}`, { member, why, ...place })
    },
  }
  const libraryPath = `${modulePath}/internal/dagger`
  const input = { resolver, members: createLibraryMembers(resolver.library, libraryPath), libraryPath, sink }
  const globals = new Map<ValueSpec, readonly Known[]>()
  const walk = ({ files }: GoPackage): void => {
    for (const file of files) walkFile(new Walker(input, file, globals), file)
  }
  for (const goPackage of own) walk(goPackage)
  for (let at = 0; at < met.length; at++) walk(met[at]!)
  return { calls: inOrder([...calls.values()]), unresolved: inOrder([...unresolved.values()]) }
}

function walkFile(walker: Walker, { syntax }: GoFile): void {
  for (const declaration of syntax.declarations) {
    if (declaration.kind === 'function') walker.function(declaration.type, declaration.receiver, declaration.body)
    else
      for (const spec of declaration.specs) {
        if (spec.kind === 'type') walker.typeDeclaration(spec.type)
        else if (spec.kind !== 'import') walker.spec(spec)
      }
  }
}

const inOrder = <Item extends { readonly filename: string; readonly line: number; readonly column: number }>(
  list: readonly Item[],
): readonly Item[] =>
  [...list].sort((left, right) =>
    left.filename < right.filename
      ? -1
      : left.filename > right.filename
        ? 1
        : left.line - right.line || left.column - right.column,
  )
