import path from 'node:path'
import { keptDocument } from '../../../runtime/load/index.ts'
import { createFinding } from '../../findings/index.ts'
import { exitCodeOf } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { loadConfig } from '../loadConfig.ts'
import { moduleExitCode } from '../moduleExitCode.ts'
import { placeFindings } from '../placeFindings.ts'
import { printBeside } from '../printFindings.ts'
import { notThere } from '../runnable.ts'
import type { ScanFlags } from '../verbs/runtime.ts'
import { workspaceOf } from '../workspaceOf.ts'
import { writeAtomically } from '../writeAtomically.ts'

export async function runScan(io: Io, name: string, flags: ScanFlags): Promise<ExitCode> {
  const directory = path.resolve(io.cwd, name)
  const configs = loadConfig(io, directory)
  const config = configs !== undefined && !('findings' in configs) ? configs.config : undefined
  const folder = config === undefined ? directory : path.dirname(path.resolve(io.cwd, config.file))
  const missing = notThere(io, name)
  const scanned = (missing === undefined ? await workspaceOf(io).read(folder, flags.name) : undefined) ?? {
    ok: false,
    findings: [missing ?? createFinding('scan-no-name', '', { directory: name })],
  }
  io.step?.(`read ${name} and its sources`)
  const placed = placeFindings(io, { directory: folder, locate: () => undefined, ...(config && { config }) })
  const findings = placed(scanned.findings)
  // Without a document, standard output is free.
  const beside = scanned.ok ? flags : { ...flags, output: '' }
  printBeside(io, beside, [{ file: name, findings }])
  if (!scanned.ok) return moduleExitCode(findings)
  const { typedefs, digest, sources } = scanned
  const document = keptDocument(typedefs, { digest, sources })
  if (flags.output === undefined) io.out(document)
  else {
    const unwritten = await writeAtomically(io, flags.output, document)
    if (unwritten) {
      printBeside(io, flags, [{ findings: [unwritten] }])
      return 2
    }
  }
  return exitCodeOf(findings, flags)
}
