import { type CheckResult, checkTypedefs } from '../../compat/checkTypedefs.ts'
import { exitCodeOf, quieten } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { loadDocument, located } from '../loadDocument.ts'
import { palette } from '../palette.ts'
import { printFindings } from '../printFindings.ts'
import { resolveTargets, targetName } from '../resolveTargets.ts'
import { table } from '../table.ts'
import type { CheckFlags } from '../verbs/check.ts'

export async function runCheck(io: Io, input: string, flags: CheckFlags): Promise<ExitCode> {
  const document = await loadDocument(io, input)
  if (!document.ok) {
    printFindings(io, flags.format, [{ file: document.file, findings: document.findings }])
    return 2
  }
  const { file } = document
  const resolved = await resolveTargets(io, flags, document.directory)
  if (!resolved.ok) {
    printFindings(io, flags.format, [{ file, findings: resolved.findings }])
    return 2
  }
  const results = resolved.targets.map((target) => checkTypedefs(document.typedefs, target))
  const all = [...resolved.findings, ...results.flatMap((result) => result.findings)]
  const reports = results.map((result) => ({
    file,
    target: targetName(result.target),
    findings: quieten(located(result.findings, document), flags.quiet, flags.strict),
  }))
  if (flags.format === 'text') {
    if (resolved.findings.length > 0) printFindings(io, 'text', [{ file, findings: resolved.findings }])
    if (!flags.quiet) io.out(overview(io, results))
    if (reports.some(({ findings }) => findings.length > 0)) printFindings(io, 'text', reports)
  } else {
    printFindings(io, flags.format, reports)
  }
  return exitCodeOf(all, flags.strict)
}

// One line a target; what is the same on neighbours stands once.
function overview(io: Io, results: readonly CheckResult[]): string {
  const { bold, dim, error, warning, good } = palette(io.colour.out)
  const colours = { native: good, lossy: warning, changed: warning, refused: error, fails: error }
  return table(
    results.map((result) => {
      const codes = [...new Set(result.findings.filter(({ severity }) => severity !== 'note').map(({ code }) => code))]
      return [bold(targetName(result.target)), colours[result.status](result.status), dim(codes.join(', '))]
    }),
  )
}
