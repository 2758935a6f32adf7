import type { Io } from '../../src/cli/io.ts'

/** Where a program is made only to be looked at: it prints nothing. */
export const silentIo: Io = {
  env: {},
  cwd: '/',
  out: () => {},
  err: () => {},
  interactive: false,
  colour: { out: false, err: false },
  readStdin: async () => Buffer.alloc(0),
}
