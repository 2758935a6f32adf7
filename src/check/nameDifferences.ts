import type { LoadedModule } from '../engine/module/load/index.ts'
import { createFinding, type Finding } from '../findings/index.ts'
import { describePointer, nearestSourceMap, type Typedefs } from '../typedefs/index.ts'

/** A module as one target serves it. */
export interface NamedTarget {
  /** The target in words. */
  readonly target: string
  readonly module: LoadedModule
}

/**
 * Where callers have to write another GraphQL name on one target than on another: one `names-differ` for each type,
 * function, field and enum member.
 *
 * In: the document and its loaded modules, in the order of their targets.
 */
export function nameDifferences(typedefs: Typedefs, targets: readonly NamedTarget[]): readonly Finding[] {
  const seen = new Map<string, Map<string, string[]>>()
  for (const { target, module } of targets) {
    for (const [pointer, name] of callerNames(typedefs, module)) {
      const names = seen.get(pointer) ?? new Map<string, string[]>()
      seen.set(pointer, names)
      names.set(name, [...(names.get(name) ?? []), target])
    }
  }
  const findings: Finding[] = []
  for (const [pointer, names] of seen) {
    if (names.size < 2) continue
    const written = [...names].map(([name, on]) => `${name} on ${range(on)}`).join(', ')
    const sourceMap = nearestSourceMap(typedefs, pointer)
    const data = { thing: capital(describePointer(typedefs, pointer)), names: written }
    findings.push(createFinding('names-differ', pointer, data, sourceMap ? { sourceMap } : {}))
  }
  return findings
}

const range = (targets: readonly string[]): string =>
  targets.length < 3 ? targets.join(' and ') : `${targets[0]} to ${targets.at(-1)}`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function* callerNames(typedefs: Typedefs, { served }: LoadedModule): Generator<[pointer: string, name: string]> {
  for (const [i, object] of typedefs.objects.entries()) {
    const state = served.objects[i]?.asObject
    if (state === undefined) continue
    yield [`/objects/${i}`, state.name]
    yield* memberNames(`/objects/${i}/fields`, object.fields, state.fields)
    yield* memberNames(`/objects/${i}/functions`, object.functions, state.functions)
  }
  for (const [i, iface] of typedefs.interfaces.entries()) {
    const state = served.interfaces[i]?.asInterface
    if (state === undefined) continue
    yield [`/interfaces/${i}`, state.name]
    yield* memberNames(`/interfaces/${i}/functions`, iface.functions, state.functions)
  }
  for (const [i, enumeration] of typedefs.enums.entries()) {
    const state = served.enums[i]?.asEnum
    if (state === undefined) continue
    yield [`/enums/${i}`, state.name]
    if (state.members.length !== enumeration.members.length) continue
    for (const [j, member] of state.members.entries()) yield [`/enums/${i}/members/${j}`, member.name]
  }
}

interface Served {
  readonly name: string
  readonly originalName: string
}

function* memberNames(
  pointer: string,
  parts: readonly { readonly name: string }[],
  states: readonly Served[],
): Generator<[string, string]> {
  const byName = new Map(states.map(({ originalName, name }) => [originalName, name]))
  for (const [i, part] of parts.entries()) {
    const name = byName.get(part.name)
    if (name !== undefined) yield [`${pointer}/${i}`, name]
  }
}
