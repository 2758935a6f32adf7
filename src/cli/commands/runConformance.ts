import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  conformanceCatalogue,
  type ExpectedFailures,
  printConformance,
  readExpectedFailures,
  scoreConformance,
} from '../../compat/index.ts'
import { createFinding, type Finding } from '../../findings/index.ts'
import { runConformance as runEmitter } from '../../testing/runConformance.ts'
import type { ExitCode, Io } from '../io.ts'
import { palette } from '../palette.ts'
import { printFindings } from '../printFindings.ts'
import { unreadable } from '../readInput.ts'
import { table } from '../table.ts'
import type { ConformanceFlags } from '../verbs/conformance.ts'

export async function runConformance(io: Io, flags: ConformanceFlags): Promise<ExitCode> {
  const fail = (findings: readonly Finding[]): ExitCode => {
    printFindings(io, flags.json ? 'json' : 'text', [{ findings }])
    return 2
  }
  const only = new Set(flags.only ?? [])
  const unknown = [...only].filter((id) => !conformanceCatalogue.some((one) => one.id === id))
  if (unknown.length > 0)
    return fail(unknown.map((id) => createFinding('conformance-case-unknown', '', { id: JSON.stringify(id) })))
  const cases = only.size === 0 ? conformanceCatalogue : conformanceCatalogue.filter(({ id }) => only.has(id))
  if (flags.list) {
    io.out(
      flags.json
        ? `${JSON.stringify(cases, null, 2)}\n`
        : table(cases.map(({ id, feature, prose }) => [id, feature, prose])),
    )
    return 0
  }
  const { sdk } = flags
  if (sdk === undefined || !sdk.includes('{typedefs}'))
    return fail([createFinding('conformance-command-missing', '', {})])
  const expected = await readList(io, flags.expectedFailures)
  if (Array.isArray(expected)) return fail(expected)
  const results = runEmitter({ command: sdk, sources: path.resolve(io.cwd, flags.sources), cases })
  const score = scoreConformance(results, expected as ExpectedFailures)
  io.out(flags.json ? `${JSON.stringify(score, null, 2)}\n` : printConformance(score, palette(io.colour.out)))
  return score.failures.length > 0 ? 1 : 0
}

async function readList(io: Io, file: string | undefined): Promise<ExpectedFailures | Finding[]> {
  if (file === undefined) return new Map()
  try {
    const read = readExpectedFailures(await readFile(path.resolve(io.cwd, file), 'utf8'), conformanceCatalogue)
    if (read.ok) return read.failures
    return read.problems.map((problem) => createFinding('conformance-list-wrong', '', { file, problem }))
  } catch (error) {
    return [unreadable(file, error)]
  }
}
