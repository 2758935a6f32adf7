import type { FindingCode } from '../table.ts'
import { changeExamples } from './changes.ts'
import { documentExamples } from './documents.ts'
import type { FindingExample } from './example.ts'
import { moduleExamples } from './modules.ts'
import { translationExamples } from './translations.ts'

export type { FindingExample } from './example.ts'

/** An example by code, where one can be given as files and a command. */
export const findingExamples: Readonly<Partial<Record<FindingCode, FindingExample>>> = {
  ...documentExamples,
  ...translationExamples,
  ...changeExamples,
  ...moduleExamples,
}
