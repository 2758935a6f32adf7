import { type MatrixModule, type MinVersion, minEngineVersion, minReleaseOfWorkspace } from '../../check/index.ts'
import { type Config, writeEngineVersion } from '../../config/index.ts'
import { createFinding, type Finding, type FindingReport, type Palette } from '../../findings/index.ts'
import { printMinVersion, printWorkspaceMinVersion } from '../../reports/index.ts'
import {
  assumedRelease,
  createTarget,
  isNewer,
  newestOf,
  oldestModuleVersion,
  releases,
  resolveRelease,
} from '../../versions/index.ts'
import { dependencyFloors } from '../dependencyFloors.ts'
import { exitCodeOf } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import type { LoadedModule } from '../loadModule.ts'
import { loadModules } from '../loadModules.ts'
import { matrixModule } from '../matrixModule.ts'
import { extentOf, type MinVersionSeen, minVersionSeen, seenLines } from '../minVersionSeen.ts'
import { palette } from '../palette.ts'
import { printBeside, printFindings } from '../printFindings.ts'
import { createProgress } from '../progress.ts'
import type { MinVersionFlags } from '../verbs/compat.ts'
import { writeAtomically } from '../writeAtomically.ts'

interface Found {
  readonly module: LoadedModule
  /** What the answer covers. */
  readonly seen: MinVersionSeen
  /** The release on which the oldest engineVersion is looked for. */
  readonly on: string
  /** Whatever its configuration asks for. */
  readonly release: MinVersion
  readonly engineVersion: MinVersion
  /** The oldest engineVersion with which it loads everywhere and loses nothing. */
  readonly needed?: string
}

export async function runMinVersion(io: Io, inputs: readonly string[], flags: MinVersionFlags): Promise<ExitCode> {
  const fail = (reports: readonly FindingReport[]): ExitCode => {
    printFindings(io, flags.format, reports)
    return 2
  }
  const named = flags.engine === undefined ? undefined : resolveRelease(flags.engine)
  if (named?.ok === false) return fail([{ findings: named.findings }])
  const progress = createProgress(io)
  const loaded = await loadModules(io, inputs, (done, of) => progress.show(`${done} of ${of} modules read`))
  if (loaded.failures.length > 0 || loaded.modules.length === 0) return fail([...loaded.failures, ...loaded.skipped])
  const floorsOf = dependencyFloors(io)
  const modules = new Map<MatrixModule, LoadedModule>()
  for (const module of loaded.modules) modules.set(matrixModule(module, await floorsOf(module)), module)
  const workspace = minReleaseOfWorkspace([...modules.keys()], { wanted: flags.lossless ? 'lossless' : 'loads' })
  const found = workspace.modules.map(({ module, min }, index): Found => {
    progress.show(`${index + 1} of ${modules.size} modules`)
    const loaded = modules.get(module)!
    const on = named?.release ?? assumedRelease(loaded.config?.engineVersion, loaded.config?.kind)
    const engineVersion = minEngineVersion(module, on)
    const oldest = [min.oldest, engineVersion.oldest, oldestThatReads(loaded)]
    const needed = oldest.every((version) => version !== undefined) ? newestOf(oldest) : undefined
    return {
      module: loaded,
      seen: minVersionSeen(module),
      on,
      release: min,
      engineVersion,
      ...(needed === undefined ? {} : { needed }),
    }
  })
  progress.end()
  io.step?.(`tried ${found.length} modules on every release`)

  const written = flags.write ? await writeAll(io, found, flags) : []
  const reports = [...loaded.skipped, ...written]
  const findings = reports.flatMap((report) => report.findings)
  const { oldest, decisive } = workspace
  if (flags.format === 'json') {
    const value = {
      formatVersion: 1,
      modules: found.map(({ module, seen, on, release, engineVersion, needed }) => ({
        name: module.typedefs.name,
        file: module.file,
        ...(module.config?.engineVersion === undefined ? {} : { declared: module.config.engineVersion }),
        ...(needed === undefined ? {} : { needed }),
        seen: {
          ...(seen.calls === undefined ? {} : { calls: seen.calls, unresolved: seen.unresolved.length }),
          dependencies: seen.dependencies,
        },
        ...(flags.unresolved ? { unresolved: seen.unresolved } : {}),
        engine: release,
        engineVersion: { engine: on, ...engineVersion },
      })),
      ...(oldest === undefined ? {} : { oldest }),
      decisive: decisive.map(({ file, typedefs }) => file ?? typedefs.name),
      ...(reports.length === 0 ? {} : { reports }),
    }
    io.out(`${JSON.stringify(value, null, 2)}\n`)
  } else {
    io.out(found.map((one) => printModule(io, one, flags.unresolved === true)).join('\n'))
    if (found.length > 1) io.out(`\n${printWorkspaceMinVersion(workspace, palette(io.colour.out))}`)
    printBeside(io, flags, reports)
  }
  return found.some(({ release }) => release.oldest === undefined)
    ? exitCodeOf([{ severity: 'error' }], flags)
    : exitCodeOf(findings, flags)
}

/** The oldest release that reads the module's configuration file at all. */
function oldestThatReads({ config }: LoadedModule): string | undefined {
  if (config?.kind !== 'dagger-module.toml') return oldestModuleVersion
  return releases.find((release) => {
    const made = createTarget({ release })
    return made.ok && made.target.behaves('module-toml')
  })
}

function printModule(io: Io, { module, seen, on, release, engineVersion, needed }: Found, unresolved: boolean): string {
  const colours = palette(io.colour.out)
  const { config, typedefs } = module
  const declared = config?.engineVersion
  return [
    printMinVersion(typedefs.name, release, seen.calls === undefined ? 'engine by its types' : 'engine', colours, [
      ...seenLines(seen, unresolved),
    ]),
    '\n',
    printMinVersion(`${typedefs.name} on ${on}`, engineVersion, 'engineVersion', colours),
    declared === undefined || needed === undefined ? '' : `\n${comparison(module, declared, needed, seen, colours)}\n`,
  ].join('')
}

function comparison(
  { config }: LoadedModule,
  declared: string,
  needed: string,
  seen: MinVersionSeen,
  colours: Palette,
): string {
  const asks = `${config?.file} asks for engineVersion ${declared}`
  const extent = extentOf(seen)
  if (needed === declared) return `${asks}; that is the oldest one that works${extent}`
  return isNewer(needed, declared)
    ? `${asks}; ${colours.error(needed)} is needed`
    : `${asks}; ${colours.good(needed)} is enough${extent}`
}

async function writeAll(io: Io, found: readonly Found[], flags: MinVersionFlags): Promise<readonly FindingReport[]> {
  const byFile = new Map<string, Found[]>()
  const reports: FindingReport[] = []
  for (const one of found) {
    const { config, file } = one.module
    if (config === undefined) reports.push({ file, findings: [createFinding('config-missing', '', { file })] })
    else byFile.set(config.file, [...(byFile.get(config.file) ?? []), one])
  }
  // Several documents may belong to one configuration: it has to do for all of them.
  for (const [file, modules] of byFile) {
    const needed = modules.flatMap((one) => one.needed ?? [])
    const version = needed.length === modules.length ? newestOf(needed) : undefined
    const isUnread = modules.some(({ seen }) => seen.calls === undefined)
    const extent = modules.map(({ seen }) => extentOf(seen)).find((text) => text !== '') ?? ''
    const { config } = modules[0]!.module
    reports.push({
      file,
      findings: [
        await writeOne(io, config!, version, extent, {
          lower: flags.lower === true,
          write: flags.typesOnly === true || !isUnread,
        }),
      ],
    })
  }
  return reports
}

async function writeOne(
  io: Io,
  { file, text, value }: Config,
  version: string | undefined,
  extent: string,
  may: { readonly lower: boolean; readonly write: boolean },
): Promise<Finding> {
  if (version === undefined)
    return createFinding('config-engine-version-unwritable', '', { file, problem: 'no version works' })
  const before = value['engineVersion']
  if (typeof before === 'string' && isNewer(before, version) && !may.lower)
    return createFinding('config-engine-version-higher', '', {
      file,
      before,
      version,
      extent,
    })
  if (!may.write && before !== version) return createFinding('config-engine-version-types-only', '', { file, version })
  const result = writeEngineVersion(text, file, version)
  if (!result.ok) return result.findings[0]!
  if (!result.changed) return createFinding('config-engine-version-kept', '', { file, version })
  const unwritten = await writeAtomically(io, file, result.text)
  return (
    unwritten ??
    createFinding('config-engine-version-written', '', {
      file,
      version,
      before: typeof before === 'string' ? `it was ${before}` : 'it had none',
    })
  )
}
