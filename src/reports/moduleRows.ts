import type { CheckStatus } from '../check/checkTypedefs.ts'
import { foldMatrix, type MatrixRow } from '../check/matrix/foldMatrix.ts'
import type { Matrix, MatrixColumn } from '../check/matrix/matrix.ts'
import { type ColumnVerdict, loadsWith, type Verdict } from '../check/matrix/verdict.ts'
import { type Reason, whyNot } from '../check/matrix/whyNot.ts'
import type { Finding } from '../findings/index.ts'
import { isKnownRelease } from '../versions/index.ts'
import { columnName } from './columnName.ts'
import { rangesText } from './matrixReports.ts'

/** Findings of a module as its reader sees them: with places from the current folder. */
export type PlaceFindings = (column: MatrixColumn, findings: readonly Finding[]) => readonly Finding[]

/** `unknown`: nothing known speaks against it, on a release of which nothing is certain. */
export type CellStatus = CheckStatus | 'unknown'

/** The grid with a row for each module, and a column for each range of releases between which nothing changes. */
export interface ModuleRows {
  readonly ranges: readonly MatrixRow[]
  readonly rows: readonly {
    readonly name: string
    readonly path: string
    readonly cells: readonly { readonly status: CellStatus; readonly count: number }[]
  }[]
  /** Cells count what is lost there: only where ranges are those of the same findings. */
  readonly counted: boolean
}

/** Ranges of the same findings while there are at most so many; of the same status else. */
const MOST = 8

export function moduleRows(matrix: Matrix): ModuleRows {
  const fine = foldMatrix(matrix)
  const counted = fine.length <= MOST
  const ranges = counted ? fine : foldMatrix(matrix, 'status')
  const rows = matrix.columns.map((column, i) => ({
    name: columnName(column),
    path: modulePath(column),
    cells: ranges.map(({ from, outcomes }) => {
      const { status, findings } = outcomes[i]!
      const count = findings.filter(({ severity }) => severity === 'error' || severity === 'warning').length
      const shown: CellStatus = isKnownRelease(from) || !loadsWith(status) ? status : 'unknown'
      return { status: shown, count }
    }),
  }))
  return { ranges, rows, counted }
}

/** Where a module lies: its folder, or the file of its typedefs. */
export const modulePath = ({ module: { file = '' } }: MatrixColumn): string => shownPath(file)

/** A path as it was named, without what says nothing. */
export const shownPath = (file: string): string =>
  file
    .replace(/(?<=.)\/typedefs\.json$/, '')
    .replace(/^(\.\/)+(?=.)/, '')
    .replace(/(?<=.)\/$/, '')

/** A module that does not load somewhere: since when, and why. */
export interface Broken {
  readonly name: string
  readonly path: string
  /** The document that findings without a file are placed in. */
  readonly document: string
  /** `breaks since v0.20.0`, `loads from v0.18.9 on`, `does not load`. */
  readonly fate: string
  readonly reasons: readonly (Reason & { readonly on: string })[]
}

/** What does not load somewhere. */
export interface BrokenModules {
  readonly broken: readonly Broken[]
  /** Modules that only need the engine which their own engineVersion names, by the first release that has it. */
  readonly newer: ReadonlyMap<string, readonly string[]>
}

/** Every module that does not load somewhere, those that break first. */
export function brokenModules({ columns, releases }: Verdict, place: PlaceFindings): BrokenModules {
  const order = ['breaks', 'never', 'starts-later', 'loads']
  const failing = columns
    .filter(({ fate }) => fate !== 'loads')
    .sort((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate))
    .map((one) => ({ one, reasons: whyNot(releases, one.column, one.failing) }))
  const onlyNewer = ({ one, reasons }: (typeof failing)[number]): boolean =>
    one.fate === 'starts-later' && reasons.every(({ finding: { code } }) => code === 'module-version-too-new')
  const newer = new Map<string, string[]>()
  for (const each of failing.filter(onlyNewer).sort((a, b) => a.one.since! - b.one.since!)) {
    const release = releases[each.one.since!]!
    newer.set(release, [...(newer.get(release) ?? []), rowName(each.one.column)])
  }
  const broken = failing
    .filter((each) => !onlyNewer(each))
    .map(({ one, reasons }) => ({
      name: columnName(one.column),
      path: modulePath(one.column),
      document: one.column.module.file ?? '',
      fate: fateText(one, releases),
      reasons: reasons.map((reason) => ({
        ...reason,
        finding: reason.file === undefined ? place(one.column, [reason.finding])[0]! : reason.finding,
        on: rangesText(releases, reason.failing),
      })),
    }))
  return { broken, newer }
}

/** The document a finding is placed in: none where it is about the module as a whole. */
export const documentOf = (finding: Finding, file: string | undefined, document: string): string | undefined =>
  file ?? (finding.pointer === '' && finding.location === undefined ? undefined : document)

/** The path, and the name where the path does not end in it. */
const rowName = (column: MatrixColumn): string => {
  const [name, path] = [columnName(column), modulePath(column)]
  return path === '' || path === '.' || path === '-'
    ? name
    : path.split('/').at(-1) === name
      ? path
      : `${path} (${name})`
}

/** What becomes of a module that does not load everywhere. */
export function fateText({ fate, since, failing }: ColumnVerdict, releases: readonly string[]): string {
  if (fate === 'never') return releases.length === 1 ? `does not load on ${releases[0]}` : 'does not load'
  if (fate === 'starts-later') return `loads from ${releases[since!]} on`
  let end = since!
  while (failing.includes(end + 1)) end++
  const until = end === releases.length - 1 ? '' : `, loads again from ${releases[end + 1]} on`
  return `breaks since ${releases[since!]}${until}`
}
