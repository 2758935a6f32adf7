import { type LoadedModule, publicNames } from '../engine/module/load/index.ts'
import { createFinding, type Finding } from '../findings/index.ts'
import { nearestSourceMap, type Typedefs } from '../typedefs/index.ts'

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
  const titles = new Map<string, string>()
  for (const { target, module } of targets) {
    for (const [pointer, { kind, title, name }] of publicNames(typedefs, module)) {
      if (kind === 'module' || kind === 'argument') continue
      titles.set(pointer, title)
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
    const data = { thing: titles.get(pointer) ?? '', names: written }
    findings.push(createFinding('names-differ', pointer, data, sourceMap ? { sourceMap } : {}))
  }
  return findings
}

const range = (targets: readonly string[]): string =>
  targets.length < 3 ? targets.join(' and ') : `${targets[0]} to ${targets.at(-1)}`
