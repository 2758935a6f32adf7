import { posix as path } from 'node:path'
import { createFinding, type Finding } from '../findings/index.ts'
import type { Language } from '../languages/index.ts'
import type { FileTree } from './fileTree.ts'

const LARGEST = 8 * 1024 * 1024
const MOST = 20_000
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', 'vendor', '__pycache__', 'testdata'])

export interface SourceFiles {
  readonly files: ReadonlyMap<string, string>
  /** Those that are not among them, each with a finding. */
  readonly unread: readonly string[]
  readonly findings: readonly Finding[]
}

const decoder = new TextDecoder('utf-8', { fatal: true })

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** The files under a folder that the reader of a language wants, by path from it. Findings: `source-skipped`, `source-files-many`. */
export function sourceFiles(tree: FileTree, folder: string, language: Language): SourceFiles {
  const files = new Map<string, string>()
  const findings: Finding[] = []
  const unread: string[] = []
  const skip = (file: string, problem: string): void => {
    unread.push(file)
    findings.push(
      createFinding('source-skipped', '', { file, problem }, { sourceMap: { filename: file, line: 1, column: 1 } }),
    )
  }
  for (const { file, size } of wantedFiles(tree, folder, language)) {
    if (size === undefined) findings.push(createFinding('source-files-many', '', { folder, most: MOST }))
    else if (size > LARGEST) skip(file, `it has ${size} bytes, more than ${LARGEST}`)
    else {
      const bytes = tree.read(path.join(folder, file))
      const text = bytes === undefined ? undefined : decode(bytes)
      if (text === undefined) skip(file, bytes === undefined ? 'it cannot be read' : 'it is not UTF-8 text')
      else files.set(file, text)
    }
  }
  return { files, unread, findings }
}

/** The files under a folder that a language wants, by path from it, in a fixed order. The last has no size where there are too many. */
export function* wantedFiles(
  tree: FileTree,
  folder: string,
  { wants }: Pick<Language, 'wants'>,
): Generator<{ readonly file: string; readonly size?: number }> {
  const open = ['']
  let seen = 0
  for (let below = open.shift(); below !== undefined; below = open.shift()) {
    for (const { name, kind } of tree.entries(path.join(folder, below)) ?? []) {
      const file = below === '' ? name : `${below}/${name}`
      if (++seen > MOST) return yield { file }
      if (kind === 'folder') {
        if (!name.startsWith('.') && !SKIPPED.has(name)) open.push(file)
      } else if (wants(file)) yield { file, size: tree.size(path.join(folder, file)) ?? 0 }
    }
  }
}
