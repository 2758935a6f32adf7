import path from 'node:path'
import type { Matrix, MatrixOutcome } from '../check/index.ts'
import type { Finding } from '../findings/index.ts'
import type { IgnoreFile, Settings } from '../ignore/index.ts'
import { matchesWildcard } from '../text/matchesWildcard.ts'
import type { Io } from './io.ts'
import { loadIgnoreFile } from './setAside.ts'

type Given = Pick<Settings, 'engine' | 'engineVersion' | 'strict' | 'failOn'>

/** Flags, with what the settings say where the command line says nothing. */
export const withSettings = <Flags extends Given>(flags: Flags, ignore: IgnoreFile | undefined): Flags => {
  const { engine, engineVersion, strict, failOn } = ignore?.settings ?? {}
  const given = { engine, engineVersion, strict, failOn }
  const said = Object.entries(given).filter(([name, value]) => value !== undefined && !(name in flags))
  return { ...flags, ...Object.fromEntries(said) }
}

/** Findings with the severities that the settings give them; without those that are off. */
export function withSeverities(findings: readonly Finding[], ignore: IgnoreFile | undefined): readonly Finding[] {
  const severities = ignore?.settings.severity
  if (severities === undefined) return findings
  return findings.flatMap((finding) => {
    const severity = severities[finding.code] ?? finding.severity
    return severity === 'off'
      ? []
      : severity === finding.severity
        ? [finding]
        : [Object.freeze({ ...finding, severity })]
  })
}

/** A matrix whose findings have those severities. Outcomes that are shared stay so. */
export function matrixWithSeverities(matrix: Matrix, ignore: IgnoreFile | undefined): Matrix {
  if (ignore?.settings.severity === undefined) return matrix
  const known = new Map<MatrixOutcome, MatrixOutcome>()
  const changed = (outcome: MatrixOutcome): MatrixOutcome => {
    const made = known.get(outcome) ?? Object.freeze({ ...outcome, findings: withSeverities(outcome.findings, ignore) })
    known.set(outcome, made)
    return made
  }
  const columns = matrix.columns.map((column) => ({ ...column, outcomes: column.outcomes.map(changed) }))
  return { ...matrix, columns }
}

/** Does a folder, as the user would write it, hold none of our modules? */
export async function excludedBy(io: Io): Promise<(folder: string) => boolean> {
  const ignore = await loadIgnoreFile(io)
  if (ignore === undefined || !('settings' in ignore)) return () => false
  const { exclude = [] } = ignore.settings
  const root = path.dirname(path.resolve(io.cwd, ignore.file))
  return (folder) => {
    const below = path.relative(root, path.resolve(io.cwd, folder)).replaceAll(path.sep, '/')
    return exclude.some((pattern) => matchesWildcard(pattern, below))
  }
}
