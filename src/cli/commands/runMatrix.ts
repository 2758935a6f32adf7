import { createMatrix } from '../../check/index.ts'
import { configOn } from '../../check/matrix/configOn.ts'
import type { Finding, FindingReport } from '../../findings/index.ts'
import type { KeyedFindings } from '../../ignore/index.ts'
import { packageVersion } from '../../packageVersion.ts'
import { formatBadge, formatHtml } from '../../reports/index.ts'
import { createTarget, isKnownBy, parseVersionSet, releasesFor, type Target } from '../../versions/index.ts'
import { configuration } from '../configuration.ts'
import { exitCodeOf } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import type { LoadedModule } from '../loadModule.ts'
import { loadModules } from '../loadModules.ts'
import { type MatrixColumns, placesOf, printMatrixResult, sourceTextOf } from '../matrixOutput.ts'
import { placeFindings } from '../placeFindings.ts'
import { printFindings } from '../printFindings.ts'
import { createProgress } from '../progress.ts'
import { loadIgnoreFile, setAside } from '../setAside.ts'
import { matrixWithSeverities, withSettings, withSeverities } from '../settings.ts'
import { keyedFindings, siftMatrix } from '../siftMatrix.ts'
import type { MatrixFlags } from '../verbs/compat.ts'
import { versionNames } from '../versionNames.ts'
import { workspaceReport } from '../workspaceSettings.ts'
import { writeAtomically } from '../writeAtomically.ts'

export async function runMatrix(io: Io, inputs: readonly string[], given: MatrixFlags): Promise<ExitCode> {
  const fail = (reports: readonly FindingReport[]): ExitCode => {
    printFindings(io, given.format, reports)
    return 2
  }
  const ignore = await loadIgnoreFile(io, given.ignoreFile)
  if (ignore && 'findings' in ignore) return fail([ignore])
  const flags = withSettings(given, ignore)
  const named = flags.engine === undefined ? undefined : parseVersionSet(flags.engine)
  if (named?.ok === false) return fail([{ findings: named.findings }])
  const views = flags.engineVersion === undefined ? undefined : versionNames(flags.engineVersion, 'view')
  if (views !== undefined && !Array.isArray(views)) return fail([{ findings: views.findings }])

  const progress = createProgress(io)
  const loaded = await loadModules(io, inputs, (done, of) => progress.show(`${done} of ${of} modules read`))
  progress.end()
  if (loaded.modules.length === 0) return fail([...loaded.failures, ...loaded.skipped])
  const releases = named?.releases ?? releasesFor(views ?? loaded.modules.map(({ config }) => config?.engineVersion))
  const configured = await configurations(io, loaded.modules, releases, views?.[0])
  const modules = new Map(
    [...loaded.modules, ...configured.modules].map((module) => {
      const { file, typedefs, title, uses, config, olderConfig } = module
      const configs = {
        ...(config && { config }),
        ...(olderConfig && { olderConfig }),
      }
      return [{ file, typedefs, ...(title && { title }), ...(uses && { uses }), ...configs }, module]
    }),
  )
  const created = createMatrix([...modules.keys()], {
    releases,
    ...(views === undefined ? {} : { engineVersions: views }),
    onProgress: (done, of) => progress.show(`${done} of ${of} columns`),
  })
  progress.end()
  io.step?.(
    `compared ${created.columns.length} modules on ${releases.length} releases: ${releases[0]} to ${releases.at(-1)}`,
  )

  const full = matrixWithSeverities(created, ignore)
  const lists = keyedFindings(full)
  const about: readonly ConfigReport[] = [
    ...loaded.modules.map((module) => ({ module, file: module.file, findings: scanFindings(io, module, flags) })),
    ...configured.reports,
  ].map((report) => ({ ...report, findings: withSeverities(report.findings, ignore) }))
  const sorted = await setAside(io, [...lists, ...about.map(keyed)], flags)
  if (!sorted.ok) return fail([sorted.report])
  const { evidence = 'guess' } = flags
  const known = {
    ...sorted,
    kept: sorted.kept.map((list) => list.filter((finding) => isKnownBy(evidence, finding))),
  }
  const columns: MatrixColumns = { matrix: siftMatrix(full, known.kept), modules }
  const leftOut = [...loaded.failures, ...loaded.skipped]
  const reports: readonly FindingReport[] = [
    ...leftOut,
    ...about.map(({ module: _, ...report }, index) => ({
      ...report,
      findings: known.kept[lists.length + index] ?? [],
    })),
    ...known.reports,
  ].filter(({ findings }) => findings.length > 0)

  if (flags.html !== undefined) {
    const page = formatHtml(columns.matrix, {
      version: packageVersion,
      sourceText: sourceTextOf(columns),
      place: placesOf(io, columns),
      leftOut,
    })
    const unwritten = await writeAtomically(io, flags.html, page)
    if (unwritten) return fail([{ findings: [unwritten] }])
  }
  if (flags.badge !== undefined) {
    const unwritten = await writeAtomically(io, flags.badge, formatBadge(full))
    if (unwritten) return fail([{ findings: [unwritten] }])
  }
  printMatrixResult(io, columns, reports, { ...flags, leftOut })
  if (loaded.failures.length > 0) return 2
  const outcomes = new Set(columns.matrix.columns.flatMap((column) => column.outcomes))
  const findings = [...outcomes, ...reports].flatMap((outcome) => outcome.findings)
  // Nobody asked for releases older than a module's own engineVersion: its neighbours did.
  const counted = named ? findings : findings.filter(({ code }) => code !== 'module-version-too-new')
  return exitCodeOf(counted, flags)
}

function newestTarget(releases: readonly string[]): Target | undefined {
  const release = releases.at(-1)
  const made = release === undefined ? undefined : createTarget({ release })
  return made?.ok ? made.target : undefined
}

const scanFindings = (io: Io, module: LoadedModule, { details = false }: MatrixFlags): readonly Finding[] =>
  placeFindings(io, module)(module.findings).filter(({ severity }) => details || severity !== 'info')

/** A report about a module's configuration or sources. */
interface ConfigReport extends FindingReport {
  readonly module: LoadedModule
}

const keyed = ({ module: { typedefs }, findings }: ConfigReport): KeyedFindings => ({ typedefs, findings })

/** What the modules' configuration files come to: findings about them, and the toolchains they change. */
async function configurations(
  io: Io,
  modules: readonly LoadedModule[],
  releases: readonly string[],
  engineVersion: string | undefined,
): Promise<{ readonly modules: readonly LoadedModule[]; readonly reports: readonly ConfigReport[] }> {
  const customized: LoadedModule[] = []
  const reports: ConfigReport[] = []
  const seen = new Set<string>()
  const told = new Set<string>()
  for (const module of modules) {
    const { config } = module
    const workspace = workspaceReport(io, module, newestTarget(releases))
    if (workspace) {
      const findings = workspace.findings.filter((finding) => !told.has(JSON.stringify(finding)))
      for (const finding of findings) told.add(JSON.stringify(finding))
      reports.push({ ...workspace, findings, module })
    }
    if (config === undefined || seen.has(config.file)) continue
    seen.add(config.file)
    const targets = releases.flatMap((release): Target[] => {
      const made = createTarget({ release, engineVersion, config: configOn(module, release) })
      return made.ok ? [made.target] : []
    })
    const found = await configuration(io, module, targets)
    customized.push(...found.modules)
    reports.push(...found.reports.map((report) => ({ ...report, module })))
  }
  return { modules: customized, reports }
}
