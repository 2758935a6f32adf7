import type { Finding } from '../findings/index.ts'
import type { ExitCode } from './io.ts'

/** 2 if output could not be written, 1 if a finding is an error, 3 if something is lost and `--strict` was given, else 0. */
export function exitCodeOf(findings: readonly Finding[], strict = false): ExitCode {
  if (findings.some(({ code }) => code === 'output-unwritable')) return 2
  if (findings.some((finding) => finding.severity === 'error')) return 1
  if (strict && findings.some((finding) => finding.severity === 'warning')) return 3
  return 0
}

/** What `--quiet` leaves: errors, and with `--strict` what else fails. */
export const quieten = (findings: readonly Finding[], quiet = false, strict = false): readonly Finding[] =>
  quiet
    ? findings.filter(
        ({ severity, code }) => severity === 'error' || (strict && severity === 'warning') || SAID_ANYWAY.has(code),
      )
    : findings

/** What nothing hides: everything else that is said rests on it. */
export const SAID_ANYWAY: ReadonlySet<string> = new Set(['release-newer-than-known', 'release-unknown'])
