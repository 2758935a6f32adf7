import { createFinding, type Finding, type FindingPlace } from '../../findings/index.ts'
import { capitalize } from '../../text/capitalize.ts'
import { describePointer, nearestSourceMap } from '../../typedefs/index.ts'
import type { Typedefs } from '../../typedefs/types.ts'
import type { Shown } from './shown.ts'

/** Differences between what should be shown and what is, in the order of the document. */
export function compareShown(typedefs: Typedefs, expected: Shown, actual: Shown): Finding[] {
  const findings: Finding[] = []
  const thing = (pointer: string): string => {
    const said = describePointer(typedefs, pointer)
    return capitalize(said)
  }
  const place = (pointer: string): FindingPlace => {
    const sourceMap = nearestSourceMap(typedefs, pointer)
    return sourceMap ? { sourceMap } : {}
  }
  const compare = (wanted: Shown, found: Shown): void => {
    const pointer = wanted.pointer ?? ''
    for (const [what, value] of wanted.facts) {
      const read = found.facts.get(what) ?? null
      if (read === value) continue
      const data = { thing: thing(pointer), what, expected: say(value), actual: say(read) }
      findings.push(createFinding('verify-different', pointer, data, place(pointer)))
    }
    const left = new Map<string, Shown[]>()
    for (const child of found.children) {
      const key = `${child.label} ${child.name}`
      const queue = left.get(key)
      if (queue) queue.push(child)
      else left.set(key, [child])
    }
    for (const child of wanted.children) {
      const match = left.get(`${child.label} ${child.name}`)?.shift()
      const at = child.pointer ?? ''
      if (match) compare(child, match)
      else findings.push(createFinding('verify-missing', at, { thing: thing(at) }, place(at)))
    }
    for (const child of [...left.values()].flat()) {
      const data = { thing: thing(pointer), kind: child.label, name: say(child.name) }
      findings.push(createFinding('verify-unexpected', pointer, data, place(pointer)))
    }
  }
  compare(expected, actual)
  return findings
}

const LONGEST = 80

function say(value: string | null): string {
  if (value === null) return 'nothing'
  return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)
}
