import { type FindingCode, type FindingRow, findingTable } from '../index.ts'
import { findingExamples } from './index.ts'

export interface ExampleSection {
  readonly heading: string
  readonly lines: readonly string[]
}

const lines = (files: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(files).flatMap(([name, text]) => [
    `${name}:`,
    ...(text === ''
      ? ['  (empty)']
      : text
          .trimEnd()
          .split('\n')
          .map((line) => `  ${line}`)),
  ])

/** The example of a code as sections: what gives it, and what no longer does. None: there is no example. */
export function exampleLines(code: string): readonly ExampleSection[] {
  const example = findingExamples[code as FindingCode]
  if (example === undefined) return []
  const { files, run, fixed } = example
  return [
    { heading: 'Example', lines: [...lines(files), `$ moduledefs ${run}`] },
    {
      heading: 'It is gone with',
      lines: [...lines(fixed.files ?? {}), ...(fixed.run === undefined ? [] : [`$ moduledefs ${fixed.run}`])],
    },
  ]
}

const OF_THE_WORLD: readonly (readonly [RegExp, string])[] = [
  [
    /^session-|^engine-(error|answer)|^registration-|^verify-|^client-/,
    'It comes of a session with an engine, which files alone do not make.',
  ],
  [/^capture-|^conformance-|^command-|^sdk-/, 'It comes of what another program does or prints.'],
  [/^(input|file|output|archive|revision|folder)-/, 'It comes of the state of a disk or of a repository.'],
  [/^call-|^module-not-loaded|^bundle-|^timeout-|^run-/, "It comes of running a module's code."],
  [/^id-|^recipe-/, 'It comes of an ID that was damaged or made by hand.'],
]

/** Why a code has no example. */
export const withoutExample = (code: string): string =>
  OF_THE_WORLD.find(([pattern]) => pattern.test(code))?.[1] ?? 'No example is kept for it.'

/** Rows of the table with their codes. */
export const findingRows = (): readonly (readonly [string, FindingRow])[] => Object.entries(findingTable)
