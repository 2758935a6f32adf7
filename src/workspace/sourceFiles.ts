import { posix as path } from 'node:path'
import { createFinding, type Finding } from '../findings/index.ts'
import type { Language } from '../languages/index.ts'
import type { FileTree } from './fileTree.ts'

const LARGEST = 8 * 1024 * 1024
const MOST = 20_000
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', 'vendor', '__pycache__', 'testdata'])

export interface SourceFiles {
  readonly files: ReadonlyMap<string, string>
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
  const skip = (file: string, problem: string): void => {
    findings.push(
      createFinding('source-skipped', '', { file, problem }, { sourceMap: { filename: file, line: 1, column: 1 } }),
    )
  }
  const open = ['']
  let seen = 0
  for (let below = open.shift(); below !== undefined; below = open.shift()) {
    for (const { name, kind } of tree.entries(path.join(folder, below)) ?? []) {
      const file = below === '' ? name : `${below}/${name}`
      if (++seen > MOST)
        return { files, findings: [...findings, createFinding('source-files-many', '', { folder, most: MOST })] }
      if (kind === 'folder') {
        if (!name.startsWith('.') && !SKIPPED.has(name)) open.push(file)
        continue
      }
      if (!language.wants(file)) continue
      const size = tree.size(path.join(folder, file)) ?? 0
      if (size > LARGEST) {
        skip(file, `it has ${size} bytes, more than ${LARGEST}`)
        continue
      }
      const bytes = tree.read(path.join(folder, file))
      const text = bytes === undefined ? undefined : decode(bytes)
      if (text === undefined) skip(file, bytes === undefined ? 'it cannot be read' : 'it is not UTF-8 text')
      else files.set(file, text)
    }
  }
  return { files, findings }
}
