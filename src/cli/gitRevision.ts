import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createFinding, type Finding } from '../findings/index.ts'
import type { Io } from './io.ts'
import { systemProblem } from './readInput.ts'

/** Is it `REVISION:path`? Options of git are none. */
export const isRevision = (name: string): boolean => /^[^-:][^:]*:/.test(name)

export type CheckedOut =
  | { readonly ok: true; readonly path: string; remove(): Promise<void> }
  | { readonly ok: false; readonly finding: Finding }

/** Lays out a file or folder of a git revision in a temporary folder. The repository and its index stay as they are. */
export async function checkOutRevision(io: Io, name: string): Promise<CheckedOut> {
  const folder = await mkdtemp(path.join(tmpdir(), 'moduledefs-'))
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true })
  const git = (args: readonly string[], env: Record<string, string> = {}): Promise<Buffer> =>
    run('git', args, io.cwd, { ...process.env, ...env })
  try {
    const id = (await git(['rev-parse', '--verify', '--quiet', name.replace(/:\.$/, ':./')])).toString().trim()
    const type = (await git(['cat-file', '-t', id])).toString().trim()
    const place = path.join(folder, 'content')
    if (type === 'blob') {
      await writeFile(place, await git(['cat-file', 'blob', id]))
    } else {
      await mkdir(place)
      const index = { GIT_INDEX_FILE: path.join(folder, 'index') }
      await git(['read-tree', id], index)
      const root = (await git(['rev-parse', '--show-toplevel'])).toString().trim()
      await run('git', ['checkout-index', '--all', `--prefix=${place}/`], root, { ...process.env, ...index })
    }
    return { ok: true, path: place, remove }
  } catch (error) {
    await remove()
    const problem = error instanceof GitError ? error.message : systemProblem(error)
    return { ok: false, finding: createFinding('revision-unreadable', '', { file: name, problem }) }
  }
}

class GitError extends Error {}

const LARGEST = 256 * 1024 * 1024

const run = (program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { cwd, env, encoding: 'buffer', maxBuffer: LARGEST } as const
    execFile(program, [...args], options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout)
      if (typeof error.code !== 'number') return reject(error)
      const [said = ''] = stderr.toString().trim().split('\n')
      reject(new GitError(said.replace(/^fatal: /, '') || 'there is no such revision or path'))
    })
  })
