import { findingRows, withoutExample } from '../../src/findings/examples/exampleLines.ts'
import { findingExamples } from '../../src/findings/examples/index.ts'
import type { FindingCode, FindingRow } from '../../src/findings/index.ts'

const LANGUAGES: Readonly<Record<string, string>> = { json: 'json', go: 'go', py: 'python', ts: 'ts' }

/** `docs/findings/<code>.md`: a page for every code, from the findings table and its examples. */
export const findingPages = (): Readonly<Record<string, string>> =>
  Object.fromEntries(findingRows().map(([code, row]) => [`docs/findings/${code}.md`, page(code, row)]))

const page = (code: string, { title, severity, message, hint, evidence }: FindingRow): string =>
  [
    `# ${title}`,
    '',
    `\`${code}\`, ${severity}. What is in braces is filled in.`,
    '',
    `> ${message}.`,
    '',
    hint,
    '',
    ...(evidence === undefined ? [] : [`Evidence: ${evidence}`, '']),
    ...example(code),
    '[All findings](../findings.md)',
    '',
  ].join('\n')

function example(code: string): readonly string[] {
  const found = findingExamples[code as FindingCode]
  if (found === undefined) return [withoutExample(code), '']
  const { files, run, fixed } = found
  return [
    '## Before',
    '',
    ...fences(files),
    '```sh',
    `moduledefs ${run}`,
    '```',
    '',
    '## After',
    '',
    ...fences(fixed.files ?? {}),
    ...(fixed.run === undefined ? [] : ['```sh', `moduledefs ${fixed.run}`, '```', '']),
  ]
}

const fences = (files: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(files).flatMap(([name, text]) => [
    `\`${name}\`${text === '' ? ', which is empty' : ''}`,
    '',
    ...(text === '' ? [] : [`\`\`\`${LANGUAGES[name.split('.').at(-1) ?? ''] ?? ''}`, text.trimEnd(), '```', '']),
  ])
