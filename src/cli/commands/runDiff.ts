import { type RiseOfNeed, riseOfNeed } from '../../check/index.ts'
import { type AttributedChange, diffTypedefs } from '../../diff/index.ts'
import { createFinding, type FindingReport } from '../../findings/index.ts'
import { formatChangesMarkdown, formatRise, printChanges, printRise } from '../../reports/index.ts'
import { createTarget } from '../../versions/index.ts'
import { changesExitCode, changesJson } from '../changesOutput.ts'
import type { ExitCode, Io } from '../io.ts'
import { loadEither } from '../loadEither.ts'
import type { LoadedModule } from '../loadModule.ts'
import { matrixModule } from '../matrixModule.ts'
import { palette } from '../palette.ts'
import { reportFailure } from '../reportFailure.ts'
import { upgradeOf } from '../upgradeOf.ts'
import type { DiffFlags } from '../verbs/compat.ts'
import { versionEnds } from '../versionEnds.ts'

export async function runDiff(io: Io, before: string, after: string | undefined, flags: DiffFlags): Promise<ExitCode> {
  const module = await loadEither(io, before)
  const result = 'typedefs' in module ? await changesOf(io, module, after, flags) : module
  if ('findings' in result) return reportFailure(io, flags.format === 'json' ? 'json' : 'text', result)
  const { changes, rise } = result
  switch (flags.format) {
    case 'text':
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
  }
  return changesExitCode(changes, flags.strict)
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
  for (const [option, text] of [
    ['--engine', flags.engine],
    ['--engine-version', flags.engineVersion],
  ] as const) {
    const ends = versionEnds(option, text)
    if ('code' in ends) return { findings: [ends] }
    if (ends.isRange) return { findings: [createFinding('version-range-unwanted', '', { option })] }
  }
  const made = createTarget({ release: flags.engine, engineVersion: flags.engineVersion })
  if (!made.ok) return { findings: made.findings }
  const rise = riseOfNeed(matrixModule(module, []), matrixModule(other, []))
  const changes = diffTypedefs(module.typedefs, other.typedefs, { target: made.target })
  return { changes, ...(rise === undefined ? {} : { rise }) }
}
