import { createFinding, type FindingCode, type FindingData, type FindingPlace } from '../findings/index.ts'
import type { Change, ChangeClass } from './change.ts'

const CLASSES = { error: 'breaking', warning: 'risky', info: 'safe', note: 'safe' } as const satisfies Record<
  string,
  ChangeClass
>

/** Where a change is: in the old document, in the new one, or in both. */
export interface ChangePlace {
  readonly before?: string | undefined
  readonly after?: string | undefined
}

/** Makes a change; its class follows from the severity of the code, its pointer is the new one where there is one. */
export function createChange<Code extends FindingCode>(
  code: Code,
  { before, after }: ChangePlace,
  data: FindingData<Code>,
  place: FindingPlace = {},
): Change {
  const finding = createFinding(code, after ?? before ?? '', data, place)
  return Object.freeze({
    ...finding,
    class: CLASSES[finding.severity],
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  })
}
