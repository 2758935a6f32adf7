import type { FindingRow } from '../row.ts'

/** Of reading sources, in any language. What only one language has stands in a table of its own. */
export const readFindings = {
  'read-syntax': {
    severity: 'error',
    title: 'Syntax error',
    message: 'Syntax error: {problem}',
    hint: 'Fix the source; the rest was read as far as possible.',
  },
  'read-not-decidable': {
    severity: 'warning',
    title: 'Only known at run time',
    message: '{thing} cannot be decided without running the code: {problem}',
    hint: '{instead}',
  },
  'read-no-sources': {
    severity: 'error',
    title: 'No sources',
    message: 'Module {module} has no {language} sources',
    hint: 'Check the `source` of its configuration, or name the folder that holds its dagger.json.',
  },
  'read-main-missing': {
    severity: 'error',
    title: 'No main object',
    message: 'Module {module} has no main object: {found}',
    hint: 'Name its main type {wanted}.',
  },
  'read-too-deep': {
    severity: 'error',
    title: 'Source nested too deeply',
    message: 'The source is nested too deeply to be read: {problem}',
    hint: 'Split the expression or type into named parts.',
  },
} as const satisfies Readonly<Record<string, FindingRow>>
