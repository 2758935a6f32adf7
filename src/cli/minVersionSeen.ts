import type { DependencyFloor, MatrixModule } from '../check/index.ts'
import type { UnresolvedUse } from '../languages/index.ts'

/** What an answer about the oldest engine covers. */
export interface MinVersionSeen {
  /** How many calls of the API there are in the code; absent: it was not looked at. */
  readonly calls?: number
  readonly unresolved: readonly UnresolvedUse[]
  readonly dependencies: readonly DependencyFloor[]
}

export const minVersionSeen = ({ uses, dependencies = [] }: MatrixModule): MinVersionSeen =>
  uses === undefined
    ? { unresolved: [], dependencies }
    : { calls: uses.calls.length + uses.unresolved.length, unresolved: uses.unresolved, dependencies }

/** What an answer is good for, behind `is enough`; empty where everything was looked at. */
export function extentOf({ calls, unresolved, dependencies }: MinVersionSeen): string {
  if (calls === undefined) return ' for the types'
  const isWhole = unresolved.length === 0 && dependencies.every(({ oldest }) => oldest !== undefined)
  return isWhole ? '' : ' for what was looked at'
}

/** The same for people. */
export function seenLines({ calls, unresolved, dependencies }: MinVersionSeen, list: boolean): readonly string[] {
  const unknown = dependencies.filter(({ oldest }) => oldest === undefined)
  const code =
    calls === undefined
      ? 'what its code calls was not looked at'
      : `its code: ${count(calls, 'call')}${unresolved.length === 0 ? '' : `, ${unresolved.length} unresolved`}${unresolved.length === 0 || list ? '' : ' (--unresolved lists them)'}`
  return [
    code,
    ...(list
      ? unresolved.map(
          ({ member, why, filename, line, column }) => `  ${filename}:${line}:${column}  ${member}: ${why}`,
        )
      : []),
    ...(unknown.length === 0
      ? []
      : [`not known: what ${unknown.map(({ name, source }) => `${name} (${source})`).join(', ')} needs`]),
  ]
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`
