import { apiHistory } from './apiHistory.ts'
import type { IntrospectedApi } from './introspectedApi.ts'
import { releases } from './releases.ts'
import { spansHoldRelease } from './spans.ts'

const loader = /^load\w+FromID$/

/**
 * The known release whose API an introspection fits best: the one with the fewest members that only one of the two has,
 * the newest of equals. The loaders of typed IDs are left out, since old views show them on new engines too.
 */
export function inferRelease(api: IntrospectedApi): string {
  const differences = new Array<number>(releases.length).fill(0)
  for (const type of apiHistory().values()) {
    for (const member of type.members.values()) {
      if (loader.test(member.name)) continue
      const present = api.has(`${type.name}.${member.name}`)
      for (let index = 0; index < releases.length; index++) {
        const expected = spansHoldRelease(type.kinds, index) && spansHoldRelease(member.spans, index)
        if (expected !== present) differences[index]!++
      }
    }
  }
  const fewest = Math.min(...differences)
  return releases[differences.lastIndexOf(fewest)]!
}
