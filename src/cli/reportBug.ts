import type { ExitCode, Io } from './io.ts'

/** An error that nobody foresaw: one line for the user, the stack only when asked for with MODULEDEFS_DEBUG. */
export function reportBug(error: unknown, io: Io): ExitCode {
  const text = error instanceof Error ? error.message : String(error)
  io.err(`moduledefs: internal error: ${text}\n`)
  if (io.env['MODULEDEFS_DEBUG'] && error instanceof Error) io.err(`${error.stack}\n`)
  else io.err('Please report this bug with the input that caused it; MODULEDEFS_DEBUG=1 shows where it happened.\n')
  return 70
}
