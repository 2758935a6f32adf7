import { type RiseOfNeed, riseOfNeed } from '../../check/index.ts'
import { type AttributedChange, diffTypedefs } from '../../diff/index.ts'
import { createFinding, type FindingReport } from '../../findings/index.ts'
import { formatChangesMarkdown, formatRise, printChanges, printRise } from '../../reports/index.ts'
import { createTarget, type Target } from '../../versions/index.ts'
import { changesJson, quietChanges } from '../changesOutput.ts'
import { diffRepositories } from '../diffRepositories.ts'
import { exitCodeOf } from '../exitCode.ts'
import { isRevision } from '../gitRevision.ts'
import type { ExitCode, Io } from '../io.ts'
import { loadRepository } from '../loadAll.ts'
import { loadEither } from '../loadEither.ts'
import type { LoadedModule } from '../loadModule.ts'
import { matrixModule } from '../matrixModule.ts'
import { palette } from '../palette.ts'
import { printFindings } from '../printFindings.ts'
import { createProgress } from '../progress.ts'
import { reportFailure } from '../reportFailure.ts'
import { upgradeOf } from '../upgradeOf.ts'
import { upgradeRepository } from '../upgradeRepository.ts'
import type { DiffFlags } from '../verbs/compat.ts'
import { versionEnds } from '../versionEnds.ts'
import { printRepository } from '../workspaceOutput.ts'

export async function runDiff(io: Io, before: string, named: string | undefined, flags: DiffFlags): Promise<ExitCode> {
  const fail = (report: FindingReport): ExitCode => reportFailure(io, flags.format, report)
  const after = named ?? workingTreeOf(before, flags)
  const progress = createProgress(io)
  const show = (done: number, of: number): void => progress.show(`${done} of ${of} modules read`)
  const left = await loadRepository(io, before, show)
  const right = after === undefined ? undefined : await loadRepository(io, after, show)
  progress.end()
  if (after !== undefined && (left ?? right) !== undefined) {
    const target = targetOf(flags)
    if ('findings' in target) return fail(target)
    const compared = await diffRepositories(io, [before, left], [after, right], target)
    return 'modules' in compared ? printRepository(io, compared, flags) : fail(compared)
  }
  if (left !== undefined) return printRepository(io, upgradeRepository(left, flags), flags)

  const module = await loadEither(io, before)
  const result = 'typedefs' in module ? await changesOf(io, module, after, flags) : module
  if ('findings' in result) return fail(result)
  const { rise } = result
  io.step?.('compared')
  const changes = quietChanges(result.changes, flags)
  if (flags.html !== undefined) {
    const title = after === undefined ? (module.file ?? before) : `${before} to ${after}`
    const one = 'typedefs' in module ? [{ name: module.typedefs.name, path: module.file, changes }] : []
    return printRepository(io, { title, modules: one, leftOut: [] }, flags)
  }
  switch (flags.format) {
    case 'text':
      if (flags.quiet && changes.length === 0) break
      io.out(printChanges(changes, palette(io.colour.out)))
      if (rise !== undefined) io.out(printRise(rise, palette(io.colour.out)))
      break
    case 'markdown':
      io.out(formatChangesMarkdown(changes))
      if (rise !== undefined) io.out(formatRise(rise))
      break
    case 'json':
      io.out(
        `${JSON.stringify({ formatVersion: 1, ...(rise && { oldestEngine: rise }), ...changesJson(changes) }, null, 2)}\n`,
      )
      break
    default:
      printFindings(io, flags.format, [{ file: 'typedefs' in module ? module.file : before, findings: changes }])
  }
  return exitCodeOf(result.changes, flags)
}

/** What a revision alone is compared with: the same path as it is now. */
function workingTreeOf(before: string, { engine, engineVersion }: DiffFlags): string | undefined {
  const ranges = [engine, engineVersion].some((text) => text?.includes('..'))
  return ranges || !isRevision(before) ? undefined : before.slice(before.indexOf(':') + 1) || '.'
}

async function changesOf(
  io: Io,
  module: LoadedModule,
  after: string | undefined,
  flags: DiffFlags,
): Promise<{ readonly changes: readonly AttributedChange[]; readonly rise?: RiseOfNeed } | FindingReport> {
  if (after === undefined) {
    const result = upgradeOf(module, flags)
    return result.ok ? { changes: result.upgrade.changes } : { file: module.file, findings: result.findings }
  }
  const other = await loadEither(io, after)
  if (!('typedefs' in other)) return other
  const target = targetOf(flags)
  if ('findings' in target) return target
  const rise = riseOfNeed(matrixModule(module, []), matrixModule(other, []))
  const changes = diffTypedefs(module.typedefs, other.typedefs, { target })
  return { changes, ...(rise === undefined ? {} : { rise }) }
}

/** The target whose rules decide the names of both documents. */
function targetOf({ engine, engineVersion }: DiffFlags): Target | FindingReport {
  for (const [option, text] of [
    ['--engine', engine],
    ['--engine-version', engineVersion],
  ] as const) {
    const ends = versionEnds(option, text)
    if ('code' in ends) return { findings: [ends] }
    if (ends.isRange) return { findings: [createFinding('version-range-unwanted', '', { option })] }
  }
  const made = createTarget({ release: engine, engineVersion })
  return made.ok ? made.target : { findings: made.findings }
}
