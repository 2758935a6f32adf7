import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildModule } from '../../../runtime/build/index.ts'
import { builtFiles } from '../../../runtime/load/index.ts'
import { runRuntime, writeTypes } from '../../../runtime/run/index.ts'
import { createFinding, type Finding } from '../../findings/index.ts'
import type { Io } from '../io.ts'
import { moduleExitCode } from '../moduleExitCode.ts'
import { printFindings } from '../printFindings.ts'
import { notRunnable } from '../runnable.ts'
import type { RunFlags } from '../verbs/runtime.ts'

/** Exits as the runtime contract has it, so the code may be any. */
export async function runRun(io: Io, action: readonly string[], flags: RunFlags): Promise<number> {
  const log = (findings: readonly Finding[]): void => {
    const shown = findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    if (shown.length > 0) printFindings(io, 'text', [{ findings: shown }])
  }
  const [verb, file, ...rest] = action
  if (verb !== undefined && (verb !== 'types' || file === undefined || rest.length > 0)) {
    log([createFinding('run-action-unknown', '', { action: JSON.stringify(action.join(' ')) })])
    return 2
  }
  const directory = path.resolve(io.cwd, flags.module ?? (io.env['MODULEDEFS_MODULE'] || '.'))
  const isBuilt = existsSync(path.join(directory, builtFiles.code))
  const module = isBuilt ? directory : await mkdtemp(path.join(tmpdir(), 'moduledefs-run-'))
  try {
    if (!isBuilt) {
      const unrunnable = notRunnable(io, directory, 'run')
      if (unrunnable) {
        log([unrunnable])
        return moduleExitCode([unrunnable])
      }
      const built = await buildModule(directory, module)
      log(built.findings)
      io.step?.(`built ${directory}`)
      if (!built.ok) return moduleExitCode(built.findings)
    }
    const runtime = path.join(module, builtFiles.runtime)
    const options = { module, runtime, env: io.env, log }
    return await (file === undefined ? runRuntime(options) : writeTypes(path.resolve(io.cwd, file), options))
  } finally {
    if (!isBuilt) await rm(module, { recursive: true, force: true })
  }
}
