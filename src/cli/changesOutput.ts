import type { AttributedChange } from '../diff/index.ts'
import { type FailOptions, quieten } from './exitCode.ts'

/** What `--quiet` leaves of changes. */
export const quietChanges = (
  changes: readonly AttributedChange[],
  flags: FailOptions & { readonly quiet?: boolean },
): readonly AttributedChange[] => {
  const kept = new Set<object>(quieten(changes, flags))
  return changes.filter((change) => kept.has(change))
}

/** Changes for machines: with how many there are of each class. */
export const changesJson = (changes: readonly AttributedChange[]): object => {
  const count = (kind: AttributedChange['class']): number => changes.filter((change) => change.class === kind).length
  return { summary: { breaking: count('breaking'), risky: count('risky'), safe: count('safe') }, changes }
}
