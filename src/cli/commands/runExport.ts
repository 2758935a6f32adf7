import { exporters } from '../../exchange/exporters/exporters.ts'
import type { Finding } from '../../findings/index.ts'
import { exitCodeOf } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { loadDocument } from '../loadDocument.ts'
import { placeFindings } from '../placeFindings.ts'
import { printBeside } from '../printFindings.ts'
import { reportFailure } from '../reportFailure.ts'
import { resolveTarget } from '../resolveTargets.ts'
import type { ExportFlags } from '../verbs/exchange.ts'
import { writeAtomically } from '../writeAtomically.ts'

export async function runExport(
  io: Io,
  input: string,
  command: readonly string[],
  flags: ExportFlags,
): Promise<ExitCode> {
  const document = await loadDocument(io, input)
  const { file } = document
  if (!document.ok) return reportFailure(io, flags.format, { file, findings: document.findings })
  const exporter = exporters.find(({ name }) => name === flags.to)!
  const resolved = await resolveTarget(io, { ...exporter.versions, ...flags }, document.directory)
  if (!resolved.ok) return reportFailure(io, flags.format, resolved.report)
  const [target] = resolved.targets
  const exported = await exporter.export(document.typedefs, target, { ...flags, command })
  const findings: Finding[] = [...document.findings, ...placeFindings(io, document)(exported.findings)]
  if (exported.text !== undefined) {
    if (flags.output === undefined) io.out(exported.text)
    else {
      const unwritten = await writeAtomically(io, flags.output, exported.text)
      if (unwritten) findings.push(unwritten)
    }
  }
  printBeside(io, exported.text === undefined ? { ...flags, output: '' } : flags, [{ file, findings }])
  return exitCodeOf(findings, flags)
}
