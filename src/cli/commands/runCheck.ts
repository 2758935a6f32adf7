import { type CheckResult, checkTypedefs } from '../../check/checkTypedefs.ts'
import { statusWithUses } from '../../check/matrix/addUses.ts'
import { configErrorsOn } from '../../check/matrix/configOn.ts'
import { nameDifferences } from '../../check/nameDifferences.ts'
import { callerSchema, printCallerSchema } from '../../engine/module/load/index.ts'
import type { Finding, FindingReport } from '../../findings/index.ts'
import type { Uses } from '../../languages/index.ts'
import { checkUses } from '../../uses/index.ts'
import { isKnownBy, isNewer, newestRelease, type Target } from '../../versions/index.ts'
import { configuration } from '../configuration.ts'
import { exitCodeOf, quieten } from '../exitCode.ts'
import { foldReports } from '../foldReports.ts'
import type { ExitCode, Io } from '../io.ts'
import { loadDocument } from '../loadDocument.ts'
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
  const document = await loadDocument(io, input)
  const { file } = document
  if (!document.ok) return reportFailure(io, flags.format, { file, findings: document.findings })
  const resolved = await resolveTargets(io, flags, document.directory)
  if (!resolved.ok) return reportFailure(io, flags.format, resolved.report)
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
  if (flags.format === 'text') {
    if (!flags.quiet) io.out(overview(io, results))
    if (flags.schema) io.out(schemas(io, results))
    if (reports.some(({ findings }) => findings.length > 0)) printFindings(io, 'text', foldReports(reports))
  } else {
    printFindings(io, flags.format, reports)
  }
  return exitCodeOf([...between, ...[...results, ...beside].flatMap(({ findings }) => findings)], flags)
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

/** Of a release newer than every known one nothing is certain. */
const isUnknown = ({ release }: Target): boolean => isNewer(release, newestRelease)

// One line for neighbouring targets that come out the same.
function overview(io: Io, results: readonly CheckResult[]): string {
  const { bold, dim, error, warning, good } = palette(io.colour.out)
  const colours = { native: good, lossy: warning, changed: warning, refused: error, fails: error }
  const isKnown = (name: string): boolean =>
    !results.some(({ target }) => targetName(target) === name && isUnknown(target))
  const rows: { first: string; last: string; status: CheckResult['status']; codes: string }[] = []
  for (const { target, status, findings } of results) {
    const name = targetName(target)
    const codes = [...new Set(findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code))].join(
      ', ',
    )
    const row = rows.at(-1)
    if (row?.status === status && row.codes === codes && !isUnknown(target)) row.last = name
    else rows.push({ first: name, last: name, status, codes })
  }
  return table(
    rows.map(({ first, last, status, codes }) => [
      bold(first === last ? first : `${first} … ${last}`),
      isKnown(first) ? colours[status](status) : warning(`unknown, ${status} by the rules of the newest known release`),
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
