import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { keptDocument } from '../../../runtime/load/index.ts'
import { createFinding } from '../../findings/index.ts'
import { scanModule } from '../../languages/typescript/index.ts'
import { exitCodeOf, quieten } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { moduleExitCode } from '../moduleExitCode.ts'
import { printFindings } from '../printFindings.ts'
import { systemProblem } from '../readInput.ts'
import type { ScanFlags } from '../verbs/runtime.ts'

export async function runScan(io: Io, name: string, flags: ScanFlags): Promise<ExitCode> {
  const directory = path.resolve(io.cwd, name)
  const scanned = await scanModule({ directory, ...(flags.name === undefined ? {} : { name: flags.name }) })
  const shown = quieten(scanned.findings, flags.quiet)
  if (shown.length > 0) printFindings(io, 'text', [{ file: name, findings: shown }])
  if (!scanned.ok) return moduleExitCode(scanned.findings)
  const { typedefs, digest, sources } = scanned
  const document = keptDocument(typedefs, { digest, sources })
  if (flags.output === undefined) io.out(document)
  else {
    try {
      await writeFile(path.resolve(io.cwd, flags.output), document)
    } catch (error) {
      const finding = createFinding('output-unwritable', '', { file: flags.output, problem: systemProblem(error) })
      printFindings(io, 'text', [{ findings: [finding] }])
      return 1
    }
  }
  return exitCodeOf(scanned.findings)
}
