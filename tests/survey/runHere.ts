import type { Io } from '../../src/cli/io.ts'
import { run } from '../../src/cli/run.ts'

/** Runs a command line in this process. */
export async function runHere(
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const io: Io = {
    env,
    cwd,
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    interactive: false,
    colour: { out: false, err: false },
    readStdin: () => Promise.resolve(Buffer.alloc(0)),
  }
  const code = await run(args, io)
  return { code, stdout: out.join(''), stderr: err.join('') }
}
