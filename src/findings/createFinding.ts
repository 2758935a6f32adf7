import type { Finding } from './finding.ts'
import type { FindingRow } from './row.ts'
import { type FindingCode, findingTable } from './table.ts'

type HoleNames<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | HoleNames<Rest>
  : never

type Row<Code extends FindingCode> = (typeof findingTable)[Code]

/** The holes of a code's message and hint, by name. */
export type FindingData<Code extends FindingCode> = {
  readonly [Name in HoleNames<Row<Code>['message']> | HoleNames<Row<Code>['hint']>]: string | number
}

/** What goes beside the text: where it is, and what an engine said. */
export type FindingPlace = Partial<Pick<Finding, 'feature' | 'sourceMap' | 'location' | 'engineMessage' | 'stage'>>

const fill = (text: string, data: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : hole))

/** Makes a finding: the text comes from the table, the holes from `data`. */
export function createFinding<Code extends FindingCode>(
  code: Code,
  pointer: string,
  data: FindingData<Code>,
  place: FindingPlace = {},
): Finding {
  const row: FindingRow = findingTable[code]
  const holes: Readonly<Record<string, string | number>> = data
  return Object.freeze({
    code,
    severity: row.severity,
    pointer,
    message: fill(row.message, holes),
    hint: fill(row.hint, holes),
    data: Object.freeze({ ...holes }),
    ...place,
  })
}
