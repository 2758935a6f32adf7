import {
  type BehaviourRow,
  behaviourTable,
  describeSpans,
  type EvidenceKind,
  parseVersionSet,
} from '../../versions/index.ts'
import type { ExitCode, Io } from '../io.ts'
import { palette } from '../palette.ts'
import { printFindings } from '../printFindings.ts'
import { table } from '../table.ts'

export function runVersions(io: Io, set: string, json: boolean): ExitCode {
  const parsed = parseVersionSet(set)
  if (!parsed.ok) {
    printFindings(io, json ? 'json' : 'text', [{ findings: parsed.findings }])
    return 2
  }
  io.out(
    json ? `${JSON.stringify(parsed.releases, null, 2)}\n` : parsed.releases.map((release) => `${release}\n`).join(''),
  )
  return 0
}

/** What engines do by release, as far as it is known in one way: with what decides a guess. */
export function runBehaviours(io: Io, kind: EvidenceKind, json: boolean): ExitCode {
  const { bold, dim } = palette(io.colour.out)
  const rows: [string, BehaviourRow][] = Object.entries(behaviourTable)
  const known = rows.filter(([, row]) => row.evidenceKind === kind)
  if (json) io.out(`${JSON.stringify(Object.fromEntries(known), null, 2)}\n`)
  else
    io.out(
      table([
        ['BEHAVIOUR', 'ENGINES', kind === 'guess' ? 'DECIDED BY' : 'EVIDENCE'].map(dim),
        ...known.map(([id, row]) => [bold(id), describeSpans(row.releases), dim(row.decidedBy ?? row.evidence)]),
      ]),
    )
  return 0
}
