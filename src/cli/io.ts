import { safeText } from '../text/safeText.ts'

/** What a command may touch of the world; everything it prints goes through here. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** Results. */
  out(text: string): void
  /** Everything else: findings, progress, errors. */
  err(text: string): void
  /** Is somebody looking at the error stream? Progress is shown to them only. */
  readonly interactive: boolean
  readonly colour: { readonly out: boolean; readonly err: boolean }
  readStdin(): Promise<Buffer>
  /** For what must arrive byte for byte: workflow commands, results and logs of a module's own code. Absent: `out` and `err` are. */
  readonly verbatim?: Pick<Io, 'out' | 'err'>
  /** A step that is over, for `--verbose`. */
  readonly step?: (text: string) => void
}

/** The same streams; words from documents on them reach no terminal or CI log raw. */
export function safeIo(io: Io): Io {
  const { out, err, colour, interactive } = io
  return {
    ...io,
    out: (text) => out(safeText(text, colour.out)),
    err: (text) => err(safeText(text, colour.err || interactive)),
    verbatim: { out, err },
  }
}

/** What each means is in the table of `exitCode.ts`. */
export type ExitCode = 0 | 1 | 2 | 3 | 70 | 130

/** The streams and environment of this process. */
export function processIo(): Io {
  const { env, stdout, stderr } = process
  const colour = (stream: NodeJS.WriteStream): boolean => {
    if (env['NO_COLOR']) return false
    if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false'
    return stream.isTTY === true && env['TERM'] !== 'dumb'
  }
  return {
    env,
    cwd: process.cwd(),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    interactive: stderr.isTTY === true,
    colour: { out: colour(stdout), err: colour(stderr) },
    async readStdin() {
      const chunks: Buffer[] = []
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
      return Buffer.concat(chunks)
    },
  }
}
