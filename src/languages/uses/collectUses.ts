import type { UnresolvedUse, Use, Uses } from '../types.ts'

/** Told of what code uses; each thing counts once for each place. */
export interface UseSink {
  use(use: Use): void
  unresolved(use: UnresolvedUse): void
}

export interface UseCollector extends UseSink {
  /** In the order of files and places. */
  uses(): Uses
}

export function collectUses(): UseCollector {
  const calls = new Map<string, Use>()
  const unresolved = new Map<string, UnresolvedUse>()
  return {
    use(use) {
      calls.set(`${use.coordinate} ${use.filename} ${use.line} ${use.column}`, Object.freeze(use))
    },
    unresolved(use) {
      unresolved.set(`${use.filename} ${use.line} ${use.column}`, Object.freeze(use))
    },
    uses: () => Object.freeze({ calls: inOrder(calls), unresolved: inOrder(unresolved) }),
  }
}

interface Place {
  readonly filename: string
  readonly line: number
  readonly column: number
}

const inOrder = <Item extends Place>(found: ReadonlyMap<string, Item>): readonly Item[] =>
  Object.freeze(
    [...found.values()].sort((left, right) =>
      left.filename === right.filename
        ? left.line - right.line || left.column - right.column
        : left.filename < right.filename
          ? -1
          : 1,
    ),
  )
