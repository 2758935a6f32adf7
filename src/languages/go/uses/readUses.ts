import type { Dependency, Uses } from '../../types.ts'
import { collectUses } from '../../uses/collectUses.ts'
import { dependencyApi } from '../../uses/dependencyApi.ts'
import type { ValueSpec } from '../syntax/nodes.ts'
import { dependencyType } from '../types/dependencyType.ts'
import type { GoPackage } from '../types/goPackage.ts'
import type { Resolver } from '../types/resolver.ts'
import { createLibraryMembers } from './apiMembers.ts'
import { walkFunction, walkSpec } from './declarations.ts'
import type { Known } from './Locals.ts'
import { typeExpression } from './typeExpressions.ts'
import type { Walk, WalkerInput, WalkerSink } from './walk.ts'

/**
 * What a module's code uses of Dagger's API: members, arguments, enum members and types, each with its place.
 * `dependencies`: the modules it depends on; `called`: how the client spells their names. `own`: the module's package. `met`: other packages of its sources; it grows while imports are met.
 */
export function readUses(
  resolver: Resolver,
  modulePath: string,
  own: readonly GoPackage[],
  met: readonly GoPackage[],
  dependencies: readonly Dependency[],
  called: (dependency: string) => string,
): Uses {
  const api = dependencyApi(dependencies)
  const found = collectUses(api)
  const sink: WalkerSink = {
    use: (coordinate, known, file, pos) => found.use({ coordinate, known, ...file.places.real(pos) }),
    unresolved: (member, why, file, pos) => found.unresolved({ member, why, ...file.places.real(pos) }),
  }
  const libraryPath = `${modulePath}/internal/dagger`
  const input: WalkerInput = {
    resolver,
    members: createLibraryMembers(
      (name) => resolver.library.type(name, libraryPath) ?? dependencyType(dependencies, name, libraryPath),
      api.types,
    ),
    libraryPath,
    sink,
    dependencies: new Set(dependencies.flatMap(({ name }) => (api.known.has(name) ? [] : [called(name)]))),
  }
  const globals = new Map<ValueSpec, readonly Known[]>()
  const walk = ({ files }: GoPackage): void => {
    for (const file of files) walkFile({ ...input, file, globals })
  }
  for (const goPackage of own) walk(goPackage)
  for (let at = 0; at < met.length; at++) walk(met[at]!)
  return found.uses()
}

function walkFile(walk: Walk): void {
  for (const declaration of walk.file.syntax.declarations) {
    if (declaration.kind === 'function') walkFunction(walk, declaration.type, declaration.receiver, declaration.body)
    else
      for (const spec of declaration.specs) {
        if (spec.kind === 'type') typeExpression(walk, spec.type)
        else if (spec.kind !== 'import') walkSpec(walk, spec)
      }
  }
}
