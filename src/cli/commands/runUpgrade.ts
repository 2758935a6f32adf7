import type { FindingReport } from '../../findings/index.ts'
import { formatChangesMarkdown, printUpgrade } from '../../reports/index.ts'
import { changesExitCode, changesJson } from '../changesOutput.ts'
import type { ExitCode, Io } from '../io.ts'
import { loadEither } from '../loadEither.ts'
import { palette } from '../palette.ts'
import { reportFailure } from '../reportFailure.ts'
import { upgradeOf } from '../upgradeOf.ts'
import type { DiffFlags } from '../verbs/compat.ts'

export async function runUpgrade(io: Io, input: string, flags: DiffFlags): Promise<ExitCode> {
  const fail = (report: FindingReport): ExitCode => reportFailure(io, flags.format === 'json' ? 'json' : 'text', report)
  const module = await loadEither(io, input)
  if (!('typedefs' in module)) return fail(module)
  const result = upgradeOf(module, flags)
  if (!result.ok) return fail({ file: module.file, findings: result.findings })
  const { upgrade } = result
  switch (flags.format) {
    case 'text':
      io.out(printUpgrade(upgrade, palette(io.colour.out)))
      break
    case 'markdown':
      io.out(formatChangesMarkdown(upgrade.changes))
      break
    case 'json': {
      const { changes, ...rest } = upgrade
      io.out(`${JSON.stringify({ formatVersion: 1, ...rest, ...changesJson(changes) }, null, 2)}\n`)
    }
  }
  return changesExitCode(upgrade.changes, flags.strict)
}
