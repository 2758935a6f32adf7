import { type CodeAfterUpgrade, checkTypedefs, codeAfterUpgrade } from '../../check/index.ts'
import { checkConfig } from '../../config/index.ts'
import { type Renames, renames } from '../../diff/index.ts'
import type { Finding, FindingReport } from '../../findings/index.ts'
import {
  formatChangesMarkdown,
  formatCodeAfterUpgrade,
  formatRenamesMarkdown,
  printCodeAfterUpgrade,
  printRenames,
  printUpgrade,
} from '../../reports/index.ts'
import { assumedRelease, type Target } from '../../versions/index.ts'
import { changesExitCode, changesJson } from '../changesOutput.ts'
import type { ExitCode, Io } from '../io.ts'
import { loadEither } from '../loadEither.ts'
import type { LoadedModule } from '../loadModule.ts'
import { palette } from '../palette.ts'
import { placeFindings } from '../placeFindings.ts'
import { reportFailure } from '../reportFailure.ts'
import { upgradeOf } from '../upgradeOf.ts'
import type { UpgradeFlags } from '../verbs/compat.ts'
import { writeAtomically } from '../writeAtomically.ts'

export async function runUpgrade(io: Io, input: string, flags: UpgradeFlags): Promise<ExitCode> {
  const fail = (report: FindingReport): ExitCode => reportFailure(io, flags.format === 'json' ? 'json' : 'text', report)
  const module = await loadEither(io, input)
  if (!('typedefs' in module)) return fail(module)
  const result = upgradeOf(module, flags.to === undefined ? flags : { ...flags, ...rangesTo(module, flags, flags.to) })
  if (!result.ok) return fail({ file: module.file, findings: result.findings })
  const { upgrade, from, to } = result
  const names = flags.to === undefined ? undefined : renames(module.typedefs, from, to)
  const code = codeAfter(io, module, from, to)
  const obstacles = names === undefined ? [] : obstaclesOn(module, to)
  if (names !== undefined && flags.codemod !== undefined) {
    const unwritten = await writeAtomically(io, flags.codemod, `${JSON.stringify(codemod(names), null, 2)}\n`)
    if (unwritten !== undefined) return fail({ file: module.file, findings: [unwritten] })
  }
  switch (flags.format) {
    case 'text':
      io.out(printUpgrade(upgrade, palette(io.colour.out)))
      io.out(printCodeAfterUpgrade(code, palette(io.colour.out)))
      if (names !== undefined) io.out(printRenames(names, palette(io.colour.out)))
      if (obstacles.length > 0) io.out(`\nIn the way\n${obstacles.map((one) => `  ${sentence(one)}\n`).join('')}`)
      break
    case 'markdown':
      io.out(formatChangesMarkdown(upgrade.changes))
      io.out(formatCodeAfterUpgrade(code))
      if (names !== undefined) io.out(formatRenamesMarkdown(names))
      if (obstacles.length > 0) io.out(`\n### In the way\n\n${obstacles.map((one) => `- ${sentence(one)}\n`).join('')}`)
      break
    case 'json': {
      const { changes, ...rest } = upgrade
      const more = names === undefined ? {} : { names, obstacles }
      io.out(
        `${JSON.stringify({ formatVersion: 1, ...rest, ...(module.uses && { code }), ...more, ...changesJson(changes) }, null, 2)}\n`,
      )
    }
  }
  return [...obstacles, ...code.broken].some(({ severity }) => severity === 'error')
    ? 1
    : changesExitCode(upgrade.changes, flags.strict)
}

/** From what the module has now to the named engineVersion, each on the release that is taken for it. */
function rangesTo({ config }: LoadedModule, { engine, engineVersion }: UpgradeFlags, to: string) {
  const before = config?.engineVersion
  return {
    engine: engine ?? `${assumedRelease(before, config?.kind)}..${assumedRelease(to)}`,
    engineVersion: engineVersion ?? `${before ?? assumedRelease(undefined)}..${to}`,
  }
}

/** What becomes of the calls in the code; nothing where it was not looked at. */
function codeAfter(io: Io, module: LoadedModule, from: Target, to: Target): CodeAfterUpgrade {
  if (module.uses === undefined) return { broken: [], deprecated: [] }
  const place = placeFindings(io, module)
  const { broken, deprecated } = codeAfterUpgrade(module.uses, from, to)
  return { broken: place(broken), deprecated: place(deprecated) }
}

/** What the module and its configuration meet there: core types and keys that are gone, names that cannot be. */
function obstaclesOn(module: LoadedModule, to: Parameters<typeof checkTypedefs>[1]): readonly Finding[] {
  const { findings } = checkTypedefs(module.typedefs, to)
  const ofConfig = module.wholeConfig === undefined ? [] : checkConfig(module.wholeConfig, to)
  return [...findings.filter(({ severity }) => severity === 'error'), ...ofConfig]
}

const sentence = ({ message, hint, code }: Finding): string => `${message}. ${hint}  [${code}]`

/** The names that change, for scripts that edit callers. */
const codemod = ({ renamed }: Renames): object => ({
  formatVersion: 1,
  renames: renamed.map(({ kind, pointer, before, after }) => ({ kind, pointer, before, after })),
})
