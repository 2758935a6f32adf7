import type { DependencyUse, UnresolvedUse, Use, Uses } from '../types.ts'
import type { DependencyApi } from './dependencyApi.ts'

/** Told of what code uses; each thing counts once for each place. */
export interface UseSink {
  use(use: Use): void
  unresolved(use: UnresolvedUse): void
}

export interface UseCollector extends UseSink {
  /** In the order of files and places. */
  uses(): Uses
}

/** @param api tells what dependencies have from what the core has */
export function collectUses(api?: DependencyApi): UseCollector {
  const calls = new Map<string, Use>()
  const dependencies = new Map<string, DependencyUse>()
  const unresolved = new Map<string, UnresolvedUse>()
  return {
    use(use) {
      const key = `${use.coordinate} ${use.filename} ${use.line} ${use.column}`
      const part = api?.partAt(use.coordinate)
      if (part === undefined) return void calls.set(key, Object.freeze(use))
      const { filename, line, column } = use
      dependencies.set(key, Object.freeze({ ...part, filename, line, column }))
    },
    unresolved(use) {
      unresolved.set(`${use.filename} ${use.line} ${use.column}`, Object.freeze(use))
    },
    uses: () =>
      Object.freeze({
        calls: inOrder(calls),
        unresolved: inOrder(unresolved),
        ...(dependencies.size > 0 ? { dependencies: inOrder(dependencies) } : {}),
      }),
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
