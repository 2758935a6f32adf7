import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { createFinding, type Finding } from '../findings/index.ts'
import type { Io } from './io.ts'

export type Input =
  | {
      readonly ok: true
      /** As the user named it, for messages: the file inside a directory, `-` for standard input. */
      readonly file: string
      /** Where the module's own configuration is looked for, upwards. */
      readonly directory: string
      readonly bytes: Buffer
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Reads a typedefs file, the `typedefs.json` of a directory, or standard input (`-`). */
export async function readInput(io: Io, name: string): Promise<Input> {
  if (name === '-') return { ok: true, file: '-', directory: io.cwd, bytes: await io.readStdin() }
  if (name === '') return { ok: false, findings: [createFinding('input-missing', '', { file: '""' })] }
  const file = path.resolve(io.cwd, name)
  try {
    if ((await stat(file)).isDirectory()) return await readDirectory(name, file)
    return { ok: true, file: name, directory: path.dirname(file), bytes: await readFile(file) }
  } catch (error) {
    return { ok: false, findings: [unreadable(name, error)] }
  }
}

async function readDirectory(name: string, directory: string): Promise<Input> {
  const inside = path.join(name, 'typedefs.json')
  try {
    return { ok: true, file: inside, directory, bytes: await readFile(path.join(directory, 'typedefs.json')) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return { ok: false, findings: [unreadable(inside, error)] }
    return { ok: false, findings: [createFinding('input-directory-empty', '', { file: name })] }
  }
}

/** The finding for a file that the system does not give. */
export function unreadable(file: string, error: unknown): Finding {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return createFinding('input-missing', '', { file })
  return createFinding('input-unreadable', '', { file, problem: systemProblem(error) })
}

/** The finding for a file that an option names and the system does not give. */
export function unreadableOption(option: string, file: string, error: unknown): Finding {
  const shown = file === '' ? '""' : file
  if ((error as NodeJS.ErrnoException).code === 'ENOENT')
    return createFinding('file-missing', '', { file: shown, option })
  return createFinding('file-unreadable', '', { file: shown, option, problem: systemProblem(error) })
}

/** What the system said, without the path and the call it names. */
export const systemProblem = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/, \w+( '.*')?$/, '').replace(/^[A-Z]+: /, '')
