import type { ExitCode, Io } from './io.ts'

/** An error that nobody foresaw: one line for the user, the stack only when asked for with MODULEDEFS_DEBUG. */
export function reportBug(error: unknown, io: Io): ExitCode {
  const text = error instanceof Error ? error.message : String(error)
  io.err(`moduledefs: this is a bug: ${text}\n`)
  if (io.env['MODULEDEFS_DEBUG'] && error instanceof Error) io.err(`${error.stack}\n`)
  else io.err('Set MODULEDEFS_DEBUG=1 to see where; please report it with the input that led here.\n')
  return 70
}
