import type { FindingRow } from '../row.ts'

/** Known findings that are set aside, and what became of them. */
export const ignoreFindings = {
  'ignore-file-unreadable': {
    severity: 'error',
    title: 'Ignore file unreadable',
    message: '{file} cannot be read: {problem}',
    hint: 'Nothing is ignored until it is fixed.',
  },
  'ignore-entry-wrong': {
    severity: 'error',
    title: 'Incomplete ignore entry',
    message: 'Entry {number} of {file} {problem}',
    hint: 'An entry has "key" and "reason", and may have "expires" (2027-01-31) and "engines" (v0.12.0..v0.18.10); `--keys` prints keys.',
  },
  'ignore-expired': {
    severity: 'warning',
    title: 'Ignore entry expired',
    message: 'Entry {number} of {file} ({key}) expired on {expires}; what it ignored is reported again',
    hint: 'Fix it, or extend the date and say why.',
  },
  'ignore-stale': {
    severity: 'warning',
    title: 'Unused ignore entry',
    message: 'Entry {number} of {file} ({key}) no longer matches any finding',
    hint: 'Remove it.',
  },
  'baseline-unreadable': {
    severity: 'error',
    title: 'Baseline unreadable',
    message: '{file} is not a baseline: {problem}',
    hint: 'Write it again with `--baseline write`.',
  },
  'baseline-gone': {
    severity: 'info',
    title: 'Baseline finding is gone',
    message: '{count} findings of the baseline are gone, the first is {key}',
    hint: 'Write the baseline again with `--baseline write`, so that they are reported if they come back.',
  },
} as const satisfies Record<string, FindingRow>
