import { enumMemberName, functionName, toLowerCamel } from '../engine/names/index.ts'
import type { FunctionTypedef, Typedefs } from '../typedefs/types.ts'
import type { Target } from '../versions/types.ts'

interface Named {
  readonly name: string
}

/** Whether a list holds no duplicates: the quick answer for nearly every one. */
export function allDiffer(parts: readonly Named[], graphqlName: (name: string) => string): boolean {
  if (parts.length > FEW) return new Set(parts.map(({ name }) => graphqlName(name))).size === parts.length
  for (let i = 1; i < parts.length; i++) {
    for (let j = 0; j < i; j++) if (graphqlName(parts[i]!.name) === graphqlName(parts[j]!.name)) return false
  }
  return true
}

const FEW = 8

/** For each part the position of the one whose place it takes, or its own. Parts are the same by name or by GraphQL name. */
export function placesOf(parts: readonly Named[], graphqlName: (name: string) => string): number[] {
  const byName = new Map<string, number>()
  const byGraphqlName = new Map<string, number>()
  return parts.map(({ name }, i) => {
    const graphql = graphqlName(name)
    const place = byName.get(name) ?? byGraphqlName.get(graphql) ?? i
    byName.set(name, place)
    byGraphqlName.set(graphql, place)
    return place
  })
}

/** How functions, fields and arguments, and enum members are named in GraphQL on a target. */
export interface GraphqlNames {
  readonly function: (name: string) => string
  readonly other: (name: string) => string
  readonly member: (name: string) => string
}

/** The names of one target; each is made once, since a document asks for them again and again. */
export const graphqlNames = (target: Target): GraphqlNames => ({
  function: remembered((name) => functionName(target, name)),
  other: remembered((name) => toLowerCamel(target, name)),
  member: (name) => (target.supports('enum-members') ? enumMemberName(target, name) : name),
})

function remembered(make: (name: string) => string): (name: string) => string {
  const made = new Map<string, string>()
  return (name) => {
    let result = made.get(name)
    if (result === undefined) {
      result = make(name)
      made.set(name, result)
    }
    return result
  }
}

/**
 * The document with duplicates gone as engines that replace them do it (v0.21.0 and later, recording builder-duplicates):
 * the last one stands, in the place of the first. Other engines keep all, and so does this.
 *
 * Lists get shorter, so pointers into the result are its own.
 */
export function keepLast(typedefs: Typedefs, target: Target): Typedefs {
  if (!target.behaves('duplicates-replaced')) return typedefs
  const names = graphqlNames(target)
  const keep = <Part extends Named>(parts: readonly Part[], graphqlName: (name: string) => string): readonly Part[] => {
    if (allDiffer(parts, graphqlName)) return parts
    const places = placesOf(parts, graphqlName)
    const kept = new Map<number, Part>()
    for (const [i, part] of parts.entries()) kept.set(places[i]!, part)
    return [...kept.values()]
  }
  const functions = (list: readonly FunctionTypedef[]): readonly FunctionTypedef[] =>
    keep(list, names.function).map((fn) => ({ ...fn, arguments: keep(fn.arguments, names.other) }))
  return {
    ...typedefs,
    objects: typedefs.objects.map((object) => ({
      ...object,
      ...(object.constructorFunction
        ? {
            constructorFunction: {
              ...object.constructorFunction,
              arguments: keep(object.constructorFunction.arguments, names.other),
            },
          }
        : {}),
      fields: keep(object.fields, names.other),
      functions: functions(object.functions),
    })),
    interfaces: typedefs.interfaces.map((iface) => ({ ...iface, functions: functions(iface.functions) })),
    enums: typedefs.enums.map((enumeration) => ({ ...enumeration, members: keep(enumeration.members, names.member) })),
  }
}
