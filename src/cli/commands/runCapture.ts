import { createFinding, type Finding } from '../../findings/index.ts'
import { printTypedefs } from '../../typedefs/index.ts'
import { captureCommand } from '../capture/captureCommand.ts'
import { moduleName } from '../capture/moduleName.ts'
import { exitCodeOf } from '../exitCode.ts'
import type { Io } from '../io.ts'
import { journalText } from '../journalText.ts'
import { printBeside } from '../printFindings.ts'
import type { CaptureFlags } from '../verbs/capture.ts'
import { writeAtomically } from '../writeAtomically.ts'

/** Exits as the command exits, so the code may be any. */
export async function runCapture(io: Io, command: readonly string[], flags: CaptureFlags): Promise<number> {
  const { engine, engineVersion, moduleFile, output, journal } = flags
  const say = (findings: readonly Finding[]): void => printBeside(io, flags, [{ findings }])
  const name = moduleName(io, flags.name)
  const run = await captureCommand(io, command, {
    version: engine,
    ...(engineVersion !== undefined && { engineVersion }),
    name,
    moduleFile,
    // The results are ours; what the command prints is beside them.
    stdout: output === undefined ? 'stderr' : 'inherit',
  })
  if ('notStarted' in run) {
    say(run.notStarted)
    return 2
  }
  const { code, error, captured } = run
  if (journal !== undefined) {
    const text = journalText(run.journal)
    const unwritten = journal === true ? io.err(text) : await writeAtomically(io, journal, text)
    if (unwritten) say([unwritten])
  }
  if (error !== undefined) say([createFinding('capture-sdk-error', '', { message: error.message })])
  if (code !== 0 || error !== undefined) return code || 1
  if (captured === undefined) {
    say([createFinding('capture-nothing', '', { command: command.join(' ') })])
    return 1
  }
  if (captured.ok) {
    const document = printTypedefs(captured.typedefs)
    const unwritten = output === undefined ? io.out(document) : await writeAtomically(io, output, document)
    if (unwritten) {
      say([unwritten])
      return 2
    }
  }
  if (captured.findings.length > 0) say(captured.findings)
  return exitCodeOf(captured.findings, flags)
}
