import type { AttributedChange } from '../diff/index.ts'
import type { ExitCode } from './io.ts'

/** 1 if something breaks callers, 3 if something may and `--strict` was given, else 0. */
export function changesExitCode(changes: readonly AttributedChange[], strict = false): ExitCode {
  if (changes.some((change) => change.class === 'breaking')) return 1
  return strict && changes.some((change) => change.class === 'risky') ? 3 : 0
}

/** Changes for machines: with how many there are of each class. */
export const changesJson = (changes: readonly AttributedChange[]): object => {
  const count = (kind: AttributedChange['class']): number => changes.filter((change) => change.class === kind).length
  return { summary: { breaking: count('breaking'), risky: count('risky'), safe: count('safe') }, changes }
}
