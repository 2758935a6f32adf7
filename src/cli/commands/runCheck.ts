import { type CheckResult, checkTypedefs } from '../../check/checkTypedefs.ts'
import { statusWithUses } from '../../check/matrix/addUses.ts'
import { configErrorsOn } from '../../check/matrix/configOn.ts'
import { nameDifferences } from '../../check/nameDifferences.ts'
import { callerSchema, printCallerSchema } from '../../engine/module/load/index.ts'
import type { Finding, FindingReport } from '../../findings/index.ts'
import type { Uses } from '../../languages/index.ts'
import { checkUses } from '../../uses/index.ts'
import { isKnownBy, isKnownRelease, type Target } from '../../versions/index.ts'
import { type CheckedDocument, checkInputs } from '../checkInputs.ts'
import { configuration } from '../configuration.ts'
import { exitCodeOf, quieten } from '../exitCode.ts'
import { foldReports } from '../foldReports.ts'
import type { ExitCode, Io } from '../io.ts'
import { type LoadedModule, withConfig } from '../loadModule.ts'
import { palette } from '../palette.ts'
import { placeFindings } from '../placeFindings.ts'
import { printFindings } from '../printFindings.ts'
import { reportFailure } from '../reportFailure.ts'
import { resolveTargets, targetName } from '../resolveTargets.ts'
import { loadIgnoreFile } from '../setAside.ts'
import { withSettings, withSeverities } from '../settings.ts'
import { table } from '../table.ts'
import type { CheckFlags } from '../verbs/check.ts'
import { workspaceReport } from '../workspaceSettings.ts'

export async function runCheck(io: Io, input: string, given: CheckFlags): Promise<ExitCode> {
  const ignore = await loadIgnoreFile(io)
  if (ignore && 'findings' in ignore) return reportFailure(io, given.format, ignore)
  const flags = withSettings(given, ignore)
  const inputs = await checkInputs(io, input)
  if ('findings' in inputs) return reportFailure(io, flags.format, inputs)
  const { documents, leftOut } = inputs
  const checked: Checked[] = []
  const failures: FindingReport[] = [...leftOut]
  for (const document of documents) {
    const one = await checkDocument(io, document, flags, ignore)
    if ('results' in one) checked.push(one)
    else failures.push(one)
  }
  const [failure] = failures
  if (failure !== undefined && checked.length === 0 && failures.length === 1)
    return reportFailure(io, flags.format, failure)
  const reports = [...failures, ...distinct(checked.flatMap((one) => one.reports))]
  if (flags.format === 'text') {
    for (const { title, results } of checked) {
      if (documents.length > 1 && !flags.quiet) io.out(`${palette(io.colour.out).bold(title)}\n`)
      if (!flags.quiet) io.out(overview(io, results))
      if (flags.schema) io.out(schemas(io, results))
    }
    if (reports.some(({ findings }) => findings.length > 0)) printFindings(io, 'text', foldReports(reports))
  } else {
    printFindings(io, flags.format, reports)
  }
  if (failures.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))) return 2
  return exitCodeOf(
    checked.flatMap(({ findings }) => findings),
    flags,
  )
}

/** What checking one module gave: its reports as they are printed, and every finding. */
interface Checked {
  readonly title: string
  readonly results: readonly CheckResult[]
  readonly reports: readonly FindingReport[]
  readonly findings: readonly Finding[]
}

async function checkDocument(
  io: Io,
  document: CheckedDocument,
  flags: CheckFlags,
  ignore: Parameters<typeof withSeverities>[1],
): Promise<Checked | FindingReport> {
  const { file } = document
  const resolved = await resolveTargets(io, flags, document.directory)
  if (!resolved.ok) return resolved.report
  const placed = placeFindings(io, document)
  const configured = withConfig(io, document)
  const { evidence = 'guess' } = flags
  const known = (findings: readonly Finding[]): readonly Finding[] =>
    findings.filter((finding) => isKnownBy(evidence, finding))
  const results = resolved.targets.map((target): CheckResult => {
    const whole = withUses(checkTypedefs(document.typedefs, target), document.uses)
    const result = { ...whole, findings: known(whole.findings) }
    const unread = 'typedefs' in configured && configErrorsOn(configured, target).length > 0
    const findings = withSeverities(result.findings, ignore)
    return { ...result, findings, ...(unread ? { status: 'fails' } : {}) }
  })
  io.step?.(`checked on ${resolved.targets.length} targets`)
  const beside = (await checkConfiguration(io, configured, resolved.targets)).map((report) => ({
    ...report,
    findings: withSeverities(known(report.findings), ignore),
  }))
  const served = results.flatMap(({ target, module }) => (module ? [{ target: targetName(target), module }] : []))
  const between = withSeverities(
    [...document.findings, ...placed([...resolved.findings, ...nameDifferences(document.typedefs, served)])],
    ignore,
  )
  const reports = [
    ...(between.length > 0 ? [{ file, findings: quieten(between, flags) }] : []),
    ...results.map((result) => ({
      file,
      target: targetName(result.target),
      findings: quieten(placed(result.findings), flags),
    })),
    ...beside.map((report) => ({ ...report, findings: quieten(report.findings, flags) })),
  ]
  const findings = [...between, ...[...results, ...beside].flatMap((one) => one.findings)]
  return { title: `${document.typedefs.name}  ${file}`, results, reports, findings }
}

/** What several modules say about a file that they share, the settings of their workspace, is said once. */
function distinct(reports: readonly FindingReport[]): readonly FindingReport[] {
  const seen = new Set<string>()
  return reports.map((report) => ({
    ...report,
    findings: report.findings.filter(({ code, message, location, sourceMap, pointer }) => {
      const key = JSON.stringify([report.file, report.target, code, message, location, sourceMap, pointer])
      return seen.has(key) ? false : seen.add(key)
    }),
  }))
}

function withUses(result: CheckResult, uses: Uses | undefined): CheckResult {
  if (uses === undefined) return result
  const found = checkUses(uses, result.target)
  return { ...result, status: statusWithUses(result.status, found), findings: [...result.findings, ...found] }
}

/** What the module's configuration comes to, and the toolchains that it changes. */
async function checkConfiguration(
  io: Io,
  module: LoadedModule | FindingReport,
  targets: readonly Target[],
): Promise<readonly FindingReport[]> {
  if (!('typedefs' in module)) return [module]
  const workspace = workspaceReport(io, module, targets.at(-1))
  const { modules, reports } = await configuration(io, module, targets)
  const checked = modules.flatMap((toolchain) =>
    targets.map((target) => ({
      file: toolchain.file,
      target: targetName(target),
      findings: placeFindings(io, toolchain)(checkTypedefs(toolchain.typedefs, target).findings),
    })),
  )
  return [...reports, ...(workspace ? [workspace] : []), ...checked].filter(({ findings }) => findings.length > 0)
}

const isUnknown = ({ release }: Target): boolean => !isKnownRelease(release)

// One line for neighbouring targets that come out the same.
function overview(io: Io, results: readonly CheckResult[]): string {
  const { bold, dim, error, warning, good } = palette(io.colour.out)
  const colours = { native: good, lossy: warning, changed: warning, refused: error, fails: error }
  const rows: { first: string; last: string; target: Target; status: CheckResult['status']; codes: string }[] = []
  for (const { target, status, findings } of results) {
    const name = targetName(target)
    const codes = [...new Set(findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code))].join(
      ', ',
    )
    const row = rows.at(-1)
    if (row?.status === status && row.codes === codes && isUnknown(row.target) === isUnknown(target)) row.last = name
    else rows.push({ first: name, last: name, target, status, codes })
  }
  return table(
    rows.map(({ first, last, target, status, codes }) => [
      bold(first === last ? first : `${first} … ${last}`),
      isUnknown(target)
        ? warning(`unknown, ${status} by the rules of ${target.resolvedRelease}`)
        : colours[status](status),
      dim(codes),
    ]),
  )
}

function schemas(io: Io, results: readonly CheckResult[]): string {
  const { bold } = palette(io.colour.out)
  return results
    .map(({ target, module }) => {
      const schema = module ? printCallerSchema(callerSchema(module)) : '# no schema: the module does not load\n'
      return `\n${bold(`# ${targetName(target)}`)}\n${schema}`
    })
    .join('')
}
