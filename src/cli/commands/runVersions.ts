import { parseVersionSet } from '../../versions/index.ts'
import type { ExitCode, Io } from '../io.ts'
import { printFindings } from '../printFindings.ts'

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
