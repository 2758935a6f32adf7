import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { catalogueFiles } from '../../conformance/catalogueFiles.ts'
import {
  type ConformanceScore,
  conformanceCatalogue,
  type ExpectedFailures,
  printConformance,
  readExpectedFailures,
  scoreConformance,
} from '../../conformance/index.ts'
import { createFinding, type Finding } from '../../findings/index.ts'
import { makeFolder } from '../../session/makeFolder.ts'
import { runConformance as runEmitter } from '../../testing/runConformance.ts'
import { nearest } from '../../text/nearest.ts'
import { resolveRelease } from '../../versions/index.ts'
import { captureCases } from '../capture/captureCases.ts'
import { exitCodeOf } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { palette } from '../palette.ts'
import { printFindings } from '../printFindings.ts'
import { systemProblem, unreadableOption } from '../readInput.ts'
import type { ConformanceFlags } from '../verbs/conformance.ts'
import { writeAtomically } from '../writeAtomically.ts'

export async function runConformance(io: Io, flags: ConformanceFlags): Promise<ExitCode> {
  const { sdk, sources, expected: list, catalogue, only } = flags
  const fail = (findings: readonly Finding[]): ExitCode => {
    printFindings(io, flags.format, [{ findings }])
    return 2
  }
  if (catalogue !== undefined) {
    const problem = await writeCatalogue(io, catalogue)
    return problem === undefined ? 0 : fail([problem])
  }
  const ids = conformanceCatalogue.map(({ id }) => id)
  const unknown = (only ?? []).filter((id) => !ids.includes(id))
  if (unknown.length > 0) return fail(unknown.map((id) => unknownCase(id, ids)))
  const { sdkEntrypoint, engine } = flags
  if (sdkEntrypoint !== undefined && !sdkEntrypoint.includes('{source}'))
    return fail([createFinding('conformance-entrypoint-wrong', '', { source: '{source}', example: ENTRYPOINT })])
  if (sdkEntrypoint === undefined && (sdk === undefined || !sdk.includes('{source}') || !sdk.includes('{typedefs}')))
    return fail([
      createFinding('conformance-command-wrong', '', { source: '{source}', typedefs: '{typedefs}', example: COMMAND }),
    ])
  const release = resolveRelease(engine)
  if (!release.ok) return fail(release.findings)
  const expected = await expectedFailures(io, list)
  if ('code' in expected) return fail([expected])
  const cases = conformanceCatalogue.filter(({ id }) => only === undefined || only.includes(id))
  const results =
    sdkEntrypoint === undefined
      ? runEmitter({ command: sdk ?? '', sources: path.resolve(io.cwd, sources), cases })
      : await captureCases(io, { command: sdkEntrypoint, sources, cases, engine })
  if ('notStarted' in results) return fail(results.notStarted)
  const score = scoreConformance(results, expected.failures)
  const code = scoreExitCode(score, flags)
  if (flags.format === 'json') io.out(scoreJson(score))
  else if (!flags.quiet || code !== 0) io.out(printConformance(score, palette(io.colour.out)))
  return code
}

// A case that fails is an error; one that passes though it is expected to fail, a warning.
const scoreExitCode = ({ failures, surprises }: ConformanceScore, flags: ConformanceFlags): ExitCode =>
  exitCodeOf(
    [
      ...failures.map(() => ({ severity: 'error' }) as const),
      ...surprises.map(() => ({ severity: 'warning' }) as const),
    ],
    flags,
  )

const ENTRYPOINT = 'python {source}/main.py'
const COMMAND = 'my-sdk emit {source} > {typedefs}'

const unknownCase = (id: string, ids: readonly string[]): Finding =>
  createFinding('conformance-case-unknown', '', {
    id: JSON.stringify(id),
    suggestions: nearest(id, ids).join(', ') || ids.slice(0, 3).join(', '),
  })

/** Writes the catalogue: each case in words, and as the typedefs it should come to. */
async function writeCatalogue(io: Io, folder: string): Promise<Finding | undefined> {
  for (const [name, text] of Object.entries(catalogueFiles())) {
    const file = path.join(folder, name)
    try {
      await makeFolder(path.dirname(path.resolve(io.cwd, file)))
    } catch (error) {
      return createFinding('output-unwritable', '', { file, problem: systemProblem(error) })
    }
    const unwritten = await writeAtomically(io, file, text)
    if (unwritten) return unwritten
  }
  return undefined
}

async function expectedFailures(
  io: Io,
  file: string | undefined,
): Promise<{ readonly failures: ExpectedFailures } | Finding> {
  if (file === undefined) return { failures: new Map() }
  try {
    const read = readExpectedFailures(await readFile(path.resolve(io.cwd, file), 'utf8'), conformanceCatalogue)
    if (read.ok) return read
    return createFinding('conformance-expected-wrong', '', { file, problems: read.problems.join('; ') })
  } catch (error) {
    return unreadableOption('--expected', file, error)
  }
}

function scoreJson({ features, passed, of, failures, expected, surprises }: ConformanceScore): string {
  const value = {
    formatVersion: 1,
    passed,
    of,
    features,
    failures: failures.map(({ case: { id, prose }, missing, differences }) => ({ id, prose, missing, differences })),
    expected: expected.map(({ result, reason }) => ({ id: result.case.id, reason })),
    surprises,
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
