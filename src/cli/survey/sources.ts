import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { createFinding, type Finding } from '../../findings/index.ts'
import type { Io } from '../io.ts'
import { unreadable } from '../readInput.ts'

/** Something that holds modules: a folder of the disk, a revision of a git repository, or an archive. */
export interface Source {
  readonly kind: 'folder' | 'git' | 'archive'
  /** As the user named it. */
  readonly name: string
  /** Where it lies, absolute. */
  readonly path: string
  /** Of git: the revision to read. */
  readonly revision?: string
}

export interface NamedSources {
  readonly sources: readonly Source[]
  readonly failures: readonly { readonly source: string; readonly finding: Finding }[]
}

/** Does a folder hold the objects of a git repository itself? */
export const isBareRepository = (folder: string): boolean =>
  ['HEAD', 'objects', 'refs'].every((name) => existsSync(path.join(folder, name)))

const ARCHIVE = /\.(?:tar|tgz|tar\.gz)$/i

/**
 * The sources that arguments name. A file that is no archive is a list, one source a line, from its own folder; `#REVISION` behind
 * a repository reads that revision with git. Findings: `input-missing`, `input-unreadable`.
 */
export function namedSources(io: Io, names: readonly string[]): NamedSources {
  const sources: Source[] = []
  const failures: { source: string; finding: Finding }[] = []
  const read = new Set<string>()
  const add = (name: string, from: string): void => {
    const shown = path.relative(io.cwd, path.resolve(from, name)) || '.'
    const source = named(path.resolve(from, name), from === io.cwd ? name : shown)
    if ('code' in source) failures.push({ source: from === io.cwd ? name : shown, finding: source })
    else if (source.kind !== 'list') sources.push(source)
    else if (!read.has(source.path)) {
      read.add(source.path)
      for (const line of linesOf(source.path)) add(line, path.dirname(source.path))
    }
  }
  for (const name of names) add(name, io.cwd)
  return { sources, failures }
}

const linesOf = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

function named(full: string, name: string): Source | { readonly kind: 'list'; readonly path: string } | Finding {
  const shown = name.length > 1 ? name.replace(/[/\\]+$/, '') : name
  try {
    const [, before = '', revision = ''] = /^(.+)#([^#]+)$/.exec(full) ?? []
    if (revision !== '' && !existsSync(full) && existsSync(before))
      return { kind: 'git', name: shown, path: before, revision }
    const stats = statSync(full)
    if (stats.isDirectory())
      return isBareRepository(full)
        ? { kind: 'git', name: shown, path: full, revision: 'HEAD' }
        : { kind: 'folder', name: shown, path: full }
    return { kind: ARCHIVE.test(full) ? 'archive' : 'list', name: shown, path: full }
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    return missing ? createFinding('input-missing', '', { file: shown }) : unreadable(shown, error)
  }
}
