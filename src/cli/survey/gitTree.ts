import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { type FileTree, type IndexedFile, indexedTree } from '../../workspace/index.ts'

const LARGEST = 8 * 1024 * 1024
const KEPT = 64 * 1024 * 1024
const OUTPUT = 1024 * 1024 * 1024

import { mayBeRead } from './mayBeRead.ts'

/**
 * The files of a revision, read from the repository's objects: nothing is checked out, fetched or changed. What is not there
 * throws with git's own words.
 */
export function gitTree(repository: string, revision: string): FileTree {
  const git = gitIn(repository)
  const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
    .toString()
    .trim()
  const listed = new Map<string, Blob>()
  const links: [string, Blob][] = []
  for (const line of git(['ls-tree', '-r', '-z', '-l', '--full-tree', commit]).toString().split('\0')) {
    const [, mode, id, size, file] = /^(\d+) blob (\w+) +(\d+)\t(.*)$/s.exec(line) ?? []
    if (mode === undefined || id === undefined || file === undefined) continue
    if (mode === '120000') links.push([file, { id, size: Number(size) }])
    else listed.set(file, { id, size: Number(size) })
  }
  const blobs = createBlobs(git)
  // Links to files are those files.
  blobs.load(links.map(([, blob]) => blob))
  for (const [file, { id }] of links) {
    const to = blobs.get(id)
    const target = to && listed.get(path.posix.join(path.posix.dirname(file), to.toString()))
    if (target !== undefined) listed.set(file, target)
  }
  return indexedTree(listed, (file) => {
    const blob = listed.get(file)
    if (blob === undefined) return undefined
    const known = blobs.get(blob.id)
    if (known !== undefined) return known
    blobs.load(neighbours(listed, file))
    return blobs.get(blob.id)
  })
}

interface Blob extends IndexedFile {
  readonly id: string
}

/** A file, and what is likely to be asked for next: the files a reader wants in the same folder and below. */
function neighbours(listed: ReadonlyMap<string, Blob>, file: string): readonly Blob[] {
  const folder = path.posix.dirname(file)
  const inside = folder === '.' ? '' : `${folder}/`
  const found = [listed.get(file)!]
  let bytes = found[0]!.size
  for (const [name, blob] of listed) {
    if (!name.startsWith(inside) || name === file || !mayBeRead(name) || /(?:^|\/)(?:node_modules|vendor)\//.test(name))
      continue
    if (bytes + blob.size > KEPT / 4 || blob.size > LARGEST) continue
    bytes += blob.size
    found.push(blob)
  }
  return found
}

type Git = (args: readonly string[], input?: string) => Buffer

function createBlobs(git: Git) {
  const known = new Map<string, Buffer>()
  let kept = 0
  return {
    get: (id: string): Buffer | undefined => known.get(id),
    load(blobs: readonly Blob[]): void {
      const missing = [...new Set(blobs.map(({ id }) => id))].filter((id) => !known.has(id))
      if (missing.length === 0) return
      if (kept > KEPT) {
        known.clear()
        kept = 0
      }
      const output = git(['cat-file', '--batch'], `${missing.join('\n')}\n`)
      for (let at = 0; at < output.length; ) {
        const end = output.indexOf(10, at)
        const [id = '', type, size] = output.subarray(at, end).toString().split(' ')
        at = end + 1
        if (type === 'missing') continue
        known.set(id, output.subarray(at, at + Number(size)))
        kept += Number(size)
        at += Number(size) + 1
      }
    },
  }
}

/** Objects are read and nothing else: no hook, no filter and no network has a part in it. */
function gitIn(repository: string): Git {
  const inside = path.join(repository, '.git')
  const where = !existsSync(inside)
    ? ['--git-dir', repository]
    : statSync(inside).isDirectory()
      ? ['--git-dir', inside]
      : ['-C', repository]
  const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY'])
    delete (env as NodeJS.ProcessEnv)[name]
  return (args, input = '') => {
    const run = spawnSync('git', [...where, '-c', 'core.fsmonitor=false', ...args], { env, input, maxBuffer: OUTPUT })
    if (run.error !== undefined) throw run.error
    if (run.status === 0) return run.stdout
    const [said = ''] = run.stderr.toString().trim().split('\n')
    throw new Error(said.replace(/^fatal: /, '') || 'there is no such revision')
  }
}
