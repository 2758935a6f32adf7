import path from 'node:path'
import { buildEntrypoint, buildModule } from '../../../runtime/build/index.ts'
import { exitCodeOf, quieten } from '../exitCode.ts'
import type { ExitCode, Io } from '../io.ts'
import { moduleExitCode } from '../moduleExitCode.ts'
import { printFindings } from '../printFindings.ts'
import { notRunnable } from '../runnable.ts'
import type { BuildFlags } from '../verbs/runtime.ts'

export async function runBuild(io: Io, name: string, flags: BuildFlags): Promise<ExitCode> {
  const directory = path.resolve(io.cwd, name)
  const output = flags.output === undefined ? path.join(directory, 'dist') : path.resolve(io.cwd, flags.output)
  const unrunnable = notRunnable(io, name, 'build')
  const built = unrunnable ? { ok: false as const, findings: [unrunnable] } : await buildModule(directory, output)
  io.step?.(`built ${name}`)
  const beside =
    built.ok && flags.entrypoint
      ? await buildEntrypoint(built.typedefs, { directory, output, image: flags.image ?? 'node:22-alpine' })
      : { files: [], findings: [] }
  const findings = [...built.findings, ...beside.findings]
  const shown = quieten(findings, flags)
  if (flags.format !== 'text' || shown.length > 0) printFindings(io, flags.format, [{ file: name, findings: shown }])
  if (built.ok && !flags.quiet && flags.format === 'text')
    for (const file of [...built.files, ...beside.files]) io.out(`${path.relative(io.cwd, file)}\n`)
  return built.ok ? exitCodeOf(findings, flags) : moduleExitCode(findings)
}
