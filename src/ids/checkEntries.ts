import { createFinding, type Finding } from '../findings/index.ts'
import { callLabel, shortText } from './callLabel.ts'
import { reachableCalls } from './reachableCalls.ts'
import { references } from './references.ts'
import type { Digest, Recipe } from './types.ts'
import type { WireEntry } from './wire/readId.ts'

/** What engines check when they take a recipe: every digest has its call, under its own name; nothing stands on itself. */
export function checkEntries(recipe: Recipe, entries: readonly WireEntry[]): readonly Finding[] {
  const { root, calls } = recipe
  if (entries.length === 0) return [createFinding('id-no-calls', '', {})]
  const findings: Finding[] = []
  for (const { key, digest, call } of entries) {
    if (key === digest) continue
    const data = { call: callLabel(call), key: shortText(key), digest: shortText(digest) }
    findings.push(createFinding('id-key-mismatch', '', data))
  }
  if (!calls.has(root)) return [...findings, createFinding('id-root-missing', '', { digest: shortText(root) })]

  const missing = new Set<Digest>()
  for (const call of calls.values()) {
    for (const digest of references(call)) {
      if (calls.has(digest) || missing.has(digest)) continue
      missing.add(digest)
      findings.push(createFinding('id-call-missing', '', { call: callLabel(call), missing: shortText(digest) }))
    }
  }
  const cycles = new Set<Digest>()
  const reached = new Set(reachableCalls(recipe, (digest) => cycles.add(digest)))
  for (const digest of cycles) {
    findings.push(createFinding('id-cycle', '', { call: callLabel(calls.get(digest)!), digest: shortText(digest) }))
  }
  const unused = [...calls].filter(([digest]) => !reached.has(digest))
  const first = unused[0]
  if (first) findings.push(createFinding('id-unused-calls', '', { count: unused.length, call: callLabel(first[1]) }))
  return findings
}
