import { type CodeAfterUpgrade, checkTypedefs, codeAfterUpgrade } from '../../check/index.ts'
import { checkConfig, configMoves } from '../../config/index.ts'
import { type Renames, renames } from '../../diff/index.ts'
import { createFinding, type Finding, type FindingReport } from '../../findings/index.ts'
import {
  type ConfigurationIn1_0,
  formatCallersMarkdown,
  formatChangesMarkdown,
  formatCodeAfterUpgrade,
  formatMovesMarkdown,
  formatRenamesMarkdown,
  printCallers,
  printCodeAfterUpgrade,
  printMoves,
  printRenames,
  printUpgrade,
} from '../../reports/index.ts'
import { assumedRelease, resolveRelease, type Target } from '../../versions/index.ts'
import { brokenIn, callerFinding, callersOf } from '../callersOf.ts'
import { changesJson, quietChanges } from '../changesOutput.ts'
import { codemod } from '../codemod.ts'
import { exitCodeOf } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { type AllModules, loadRepository } from '../loadAll.ts'
import { loadEither } from '../loadEither.ts'
import type { LoadedModule } from '../loadModule.ts'
import { palette } from '../palette.ts'
import { placeFindings } from '../placeFindings.ts'
import { printBeside, printFindings } from '../printFindings.ts'
import { createProgress } from '../progress.ts'
import { reportFailure } from '../reportFailure.ts'
import { targetName } from '../resolveTargets.ts'
import { upgradeOf } from '../upgradeOf.ts'
import { LOADS, upgradeRepository } from '../upgradeRepository.ts'
import type { UpgradeFlags } from '../verbs/compat.ts'
import { versionEnds } from '../versionEnds.ts'
import { printRepository } from '../workspaceOutput.ts'
import { writeAtomically } from '../writeAtomically.ts'
import { writeUpgrades } from '../writeUpgrades.ts'

export async function runUpgrade(io: Io, input: string, flags: UpgradeFlags): Promise<ExitCode> {
  const fail = (report: FindingReport): ExitCode => reportFailure(io, flags.format, report)
  const version = flags.write ? versionToWrite(flags) : undefined
  if (typeof version === 'object') return fail({ findings: [version] })
  const progress = createProgress(io)
  const all = await loadRepository(io, input, (done, of) => progress.show(`${done} of ${of} modules read`))
  progress.end()
  if (all !== undefined) return upgradeAll(io, all, flags, version)

  const module = await loadEither(io, input)
  if (!('typedefs' in module)) return fail(module)
  const result = upgradeOf(module, rangesOf(module, flags))
  if (!result.ok) return fail({ file: module.file, findings: result.findings })
  const { from, to } = result
  io.step?.(`compared ${targetName(from)} with ${targetName(to)}`)
  const upgrade = { ...result.upgrade, changes: quietChanges(result.upgrade.changes, flags) }
  const names = flags.to === undefined ? undefined : renames(module.typedefs, from, to)
  const callers = names === undefined ? undefined : await callersOf(io, module, names)
  const broken = (callers?.broken ?? []).map(callerFinding)
  const configuration = names === undefined ? undefined : configurationOn(module, to)
  const code = codeAfter(io, module, from, to)
  const obstacles = names === undefined ? [] : obstaclesOn(module, to)
  if (names !== undefined && flags.codemod !== undefined) {
    const unwritten = await writeAtomically(io, flags.codemod, codemod(names, callers))
    if (unwritten !== undefined) return fail({ file: module.file, findings: [unwritten] })
  }
  if (flags.html !== undefined) {
    const inTheWay = [...code.broken, ...obstacles, ...broken]
    const one = { name: module.typedefs.name, path: module.file, changes: upgrade.changes, obstacles: inTheWay }
    const title = `${module.typedefs.name}: engineVersion ${from.view} to ${to.view}, engine ${from.release} to ${to.release}`
    const written = await printRepository({ ...io, out: () => {} }, { title, modules: [one], leftOut: [] }, flags)
    if (written === 2) return written
  }
  switch (flags.format) {
    case 'text':
      if (flags.quiet) {
        printBeside(io, flags, [
          { file: module.file, findings: [...upgrade.changes, ...code.broken, ...obstacles, ...broken] },
        ])
        break
      }
      io.out(printUpgrade(upgrade, palette(io.colour.out)))
      io.out(printCodeAfterUpgrade(code, palette(io.colour.out)))
      if (names !== undefined) io.out(printRenames(names, palette(io.colour.out)))
      if (callers !== undefined) io.out(printCallers(callers, palette(io.colour.out)))
      io.out(printMoves(configuration, palette(io.colour.out)))
      if (obstacles.length > 0) io.out(`\nIn the way\n${obstacles.map((one) => `  ${sentence(one)}\n`).join('')}`)
      break
    case 'markdown':
      io.out(formatChangesMarkdown(upgrade.changes))
      io.out(formatCodeAfterUpgrade(code))
      if (names !== undefined) io.out(formatRenamesMarkdown(names))
      if (callers !== undefined) io.out(formatCallersMarkdown(callers))
      io.out(formatMovesMarkdown(configuration))
      if (obstacles.length > 0) io.out(`\n### In the way\n\n${obstacles.map((one) => `- ${sentence(one)}\n`).join('')}`)
      break
    case 'json': {
      const { changes, ...rest } = upgrade
      const more = names === undefined ? {} : { names, callers, configuration, obstacles }
      io.out(
        `${JSON.stringify({ formatVersion: 1, ...rest, ...(module.uses && { code }), ...more, ...changesJson(changes) }, null, 2)}\n`,
      )
      break
    }
    default:
      printFindings(io, flags.format, [
        { file: module.file, findings: [...upgrade.changes, ...code.broken, ...obstacles, ...broken] },
      ])
  }
  const stands = [...obstacles, ...code.broken].some(({ severity }) => severity === 'error')
  const loads = LOADS.has(upgrade.to.status) && !stands
  const failed = version === undefined ? false : await write(io, loads ? [module] : [], version)
  if (failed) return 2
  return exitCodeOf([...result.upgrade.changes, ...code.broken, ...obstacles], flags)
}

/** An upgrade of every module of a repository. */
async function upgradeAll(
  io: Io,
  all: AllModules,
  flags: UpgradeFlags,
  version: string | undefined,
): Promise<ExitCode> {
  const brokenBy = (called: LoadedModule, names: Renames): readonly Finding[] =>
    all.modules.flatMap(({ module }) => brokenIn(io, module, called, names).map(callerFinding))
  const shown = flags.to === undefined ? flags : { ...flags, engineVersion: `to ${flags.to}` }
  const upgraded = upgradeRepository(
    all,
    shown,
    (module) => rangesOf(module, flags),
    (module, { from, to }) => [
      ...codeAfter(io, module, from, to).broken,
      ...(flags.to === undefined
        ? []
        : [...obstaclesOn(module, to), ...brokenBy(module, renames(module.typedefs, from, to))]),
    ],
  )
  const code = await printRepository(io, upgraded, flags)
  const failed = version === undefined ? false : await write(io, upgraded.loading, version)
  return failed ? 2 : code
}

/** Makes the bump of modules that load after it, and says so. Could something not be written? */
async function write(io: Io, modules: readonly LoadedModule[], version: string): Promise<boolean> {
  const reports = await writeUpgrades(io, modules, version)
  printFindings(io, 'text', reports)
  return reports.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
}

/** The engineVersion that `--write` sets. */
function versionToWrite({ to, engineVersion }: UpgradeFlags): string | Finding {
  const ends = versionEnds('--engine-version', engineVersion)
  if ('code' in ends) return ends
  const named = to ?? (ends.isRange ? ends.to : undefined)
  if (named === undefined) return createFinding('upgrade-version-missing', '', {})
  const resolved = resolveRelease(named)
  return resolved.ok ? resolved.release : resolved.findings[0]
}

const rangesOf = (module: LoadedModule, flags: UpgradeFlags): Pick<UpgradeFlags, 'engine' | 'engineVersion'> =>
  flags.to === undefined ? flags : rangesTo(module, flags, flags.to)

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
  const ofConfig = module.config === undefined ? [] : checkConfig(module.config, to)
  return [...findings.filter(({ severity }) => severity === 'error'), ...ofConfig]
}

/** What becomes of the module's `dagger.json` on engines that read a `dagger-module.toml`. */
function configurationOn({ config }: LoadedModule, to: Target): ConfigurationIn1_0 | undefined {
  if (config?.kind !== 'dagger.json' || !to.behaves('module-toml')) return undefined
  return { file: config.file, moves: configMoves(config) }
}

const sentence = ({ message, hint, code }: Finding): string => `${message}. ${hint}  [${code}]`
