import { isKnownRelease } from '../../versions/index.ts'
import type { CheckStatus } from '../checkTypedefs.ts'
import type { Matrix, MatrixColumn, MatrixModule, MatrixOutcome } from './matrix.ts'

/** When a module does not load, seen from the oldest release on. */
export type Fate = 'loads' | 'breaks' | 'starts-later' | 'never'

/** What one column of a matrix comes to. */
export interface ColumnVerdict {
  readonly column: MatrixColumn
  readonly fate: Fate
  /** `breaks`: the first release that no longer loads it; `starts-later`: the first one that does. Places in `matrix.releases`. */
  readonly since?: number
  /** Where it does not load. */
  readonly failing: readonly number[]
}

/** What a matrix comes to as a whole. */
export interface Verdict {
  readonly releases: readonly string[]
  readonly modules: number
  readonly columns: readonly ColumnVerdict[]
  /** Known releases on which every module loads. */
  readonly loads: readonly number[]
  /** Releases of which nothing is certain. */
  readonly unknown: readonly string[]
  /** Modules that lose something on a release that loads them. */
  readonly lossy: number
  /** Modules that do not load where that is known and set aside. */
  readonly setAside: number
  /** Modules that were found and could not be looked at. */
  readonly leftOut: readonly string[]
}

const LOADS: ReadonlySet<CheckStatus> = new Set(['native', 'changed', 'lossy'])

/** Does the engine take the module? */
export const loadsWith = (status: CheckStatus): boolean => LOADS.has(status)

/** Which modules break where, and where all of them load. What is set aside counts as known, not as a break. */
export function verdictOf(matrix: Matrix, leftOut: readonly string[] = []): Verdict {
  const { releases } = matrix
  const columns = matrix.columns.map(columnVerdict)
  const modulesWith = (holds: (outcome: MatrixOutcome) => boolean): number =>
    distinct(matrix.columns.filter(({ outcomes }) => outcomes.some(holds)))
  return {
    releases,
    modules: distinct(matrix.columns),
    columns,
    loads: releases.flatMap((release, at) =>
      isKnownRelease(release) && matrix.columns.every(({ outcomes }) => loadsWith(outcomes[at]!.status)) ? [at] : [],
    ),
    unknown: releases.filter((release) => !isKnownRelease(release)),
    lossy: modulesWith(({ status }) => status === 'lossy'),
    setAside: modulesWith(({ setAside }) => setAside === true),
    leftOut,
  }
}

/** The modules of columns that share a fate, each once. */
export const modulesOf = ({ columns }: Verdict, fate: Fate): readonly MatrixModule[] => [
  ...new Set(columns.flatMap(({ column, fate: one }) => (one === fate ? [column.module] : []))),
]

const distinct = (columns: readonly MatrixColumn[]): number => new Set(columns.map(({ module }) => module)).size

function columnVerdict(column: MatrixColumn): ColumnVerdict {
  const { outcomes } = column
  const failing = outcomes.flatMap(({ status, setAside }, at) => (loadsWith(status) || setAside ? [] : [at]))
  if (failing.length === 0) return { column, fate: 'loads', failing }
  const first = outcomes.findIndex(({ status }) => loadsWith(status))
  if (first === -1) return { column, fate: 'never', failing }
  const broken = failing.findLast((at) => at > first && !failing.includes(at - 1))
  return broken === undefined
    ? { column, fate: 'starts-later', since: first, failing }
    : { column, fate: 'breaks', since: broken, failing }
}
