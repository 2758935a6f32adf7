import type { Finding, Severity } from '../findings/index.ts'
import type { ExitCode } from './io.ts'

export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const

/** Options that say what fails, and with which code. */
export interface FailOptions {
  readonly strict?: boolean
  /** The smallest severity that fails; without it, errors do. */
  readonly failOn?: (typeof FAIL_ON)[number]
}

/** Every exit code, as help and the docs list them. */
export const exitCodes: Readonly<Record<ExitCode, string>> = {
  0: 'success',
  1: 'findings that fail: errors, or what --fail-on names',
  2: 'usage error, unreadable input or unwritable output',
  3: 'success with warnings (with --strict)',
  70: 'internal error',
  130: 'interrupted',
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, note: 0 }
const BAR: Readonly<Record<(typeof FAIL_ON)[number], number>> = { error: 3, warning: 2, info: 1, never: 4 }

/** 2 if output could not be written, 1 if a finding fails, 3 if something is lost and `--strict` was given, else 0. */
export function exitCodeOf(
  findings: readonly { readonly severity: Severity; readonly code?: string }[],
  { strict, failOn = 'error' }: FailOptions = {},
): ExitCode {
  if (findings.some(({ code }) => code === 'output-unwritable')) return 2
  const worst = Math.max(0, ...findings.map(({ severity }) => WEIGHT[severity]))
  if (worst >= BAR[failOn]) return 1
  return strict && worst >= WEIGHT.warning ? 3 : 0
}

/** What `--quiet` leaves: errors, and what else fails. */
export const quieten = (
  findings: readonly Finding[],
  { quiet = false, strict = false, failOn = 'error' }: FailOptions & { readonly quiet?: boolean } = {},
): readonly Finding[] => {
  const bar = Math.min(WEIGHT.error, BAR[failOn], strict ? WEIGHT.warning : WEIGHT.error)
  return quiet ? findings.filter(({ severity, code }) => WEIGHT[severity] >= bar || SAID_ANYWAY.has(code)) : findings
}

/** What nothing hides: everything else that is said rests on it. */
export const SAID_ANYWAY: ReadonlySet<string> = new Set(['release-newer-than-known', 'release-unknown'])
