import { CommanderError } from 'commander'
import { type Io, safeIo } from './io.ts'
import { createProgram } from './program.ts'
import { createTrace } from './trace.ts'

/** Runs one command line. Never throws: what goes wrong is said on the error stream and in the exit code. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const outcome: { code: number } = { code: 0 }
  const safe = safeIo(io)
  const trace = createTrace(safe)
  try {
    await createProgram({ ...safe, step: trace.step }, outcome, trace.start).parseAsync(asDaggerTakesThem(args), {
      from: 'user',
    })
    trace.end()
    return outcome.code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const { reportBug } = await import('./reportBug.ts')
    return reportBug(error, safe)
  }
}

/** `-m DIR call …`, as `dagger` takes it, is `call -m DIR …`. */
function asDaggerTakesThem(args: readonly string[]): string[] {
  const [option = '', directory, verb, ...rest] = args
  if (!['-m', '--mod', '--module'].includes(option) || directory === undefined || verb === undefined) return [...args]
  return [verb, '--module', directory, ...rest]
}
