import { exportIntrospection, exportTypescript, toEntrypoint } from '../../exchange/index.ts'
import { createFinding, type Finding } from '../../findings/index.ts'
import type { Typedefs } from '../../typedefs/index.ts'
import type { Target } from '../../versions/index.ts'
import { exitCodeOf } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { loadDocument } from '../loadDocument.ts'
import { placeFindings } from '../placeFindings.ts'
import { printFindings } from '../printFindings.ts'
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
  if (!document.ok) return reportFailure(io, 'text', { file, findings: document.findings })
  const isEntrypoint = flags.to === 'dang-entrypoint'
  const resolved = await resolveTarget(io, isEntrypoint ? { ...ENTRYPOINT, ...flags } : flags, document.directory)
  if (!resolved.ok) return reportFailure(io, 'text', resolved.report)
  const [target] = resolved.targets
  const exported = exportedAs(document.typedefs, target, command, flags)
  const findings: Finding[] = [...document.findings, ...placeFindings(io, document)(exported.findings)]
  if (exported.text !== undefined) {
    if (flags.output === undefined) io.out(exported.text)
    else {
      const unwritten = await writeAtomically(io, flags.output, exported.text)
      if (unwritten) findings.push(unwritten)
    }
  }
  if (findings.length > 0) printFindings(io, 'text', [{ file, findings }])
  return exitCodeOf(findings, flags.strict)
}

// What a module with an entrypoint needs.
const ENTRYPOINT = { engine: 'latest-beta', engineVersion: 'v1.0.0' }

type Exported = { readonly text?: string; readonly findings: readonly Finding[] }

function exportedAs(typedefs: Typedefs, target: Target, command: readonly string[], flags: ExportFlags): Exported {
  const { to, image, mount, result } = flags
  if (to === 'introspection') return exportIntrospection(typedefs, target)
  if (to !== 'dang-entrypoint') return exportTypescript(typedefs, to === 'typescript-scan' ? 'scan' : 'typedefs')
  const missing = image === undefined ? 'the image' : command.length === 0 ? 'the command' : undefined
  if (missing !== undefined || image === undefined)
    return { findings: [createFinding('entrypoint-no-command', '', { missing: missing ?? '' })] }
  return toEntrypoint(typedefs, target, { image, command, mount, result })
}
