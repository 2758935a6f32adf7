import { posix as path } from 'node:path'
import { moduleConfigFiles } from '../versions/index.ts'
import type { FileTree, TreeEntry } from './fileTree.ts'

const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist'])

/** Does a folder hold a module: its configuration, or its typedefs? */
export const holdsModule = (entries: readonly TreeEntry[]): boolean => {
  const files = new Set(entries.flatMap(({ name, kind }) => (kind === 'file' ? [name] : [])))
  return files.has('typedefs.json') || moduleConfigFiles().some((name) => files.has(name))
}

/** The folders below one, it included, in the order of their paths; what no module is looked for in is left out. */
export function* walkFolders(
  tree: FileTree,
  root: string,
  /** Whether to look into a folder, its entries given. */
  enters: (folder: string, entries: readonly TreeEntry[]) => boolean = () => true,
): Generator<{ readonly folder: string; readonly entries: readonly TreeEntry[] }> {
  const open = [root]
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const entries = tree.entries(folder) ?? []
    if (!enters(folder, entries)) continue
    yield { folder, entries }
    const below = entries.filter(({ name, kind }) => kind === 'folder' && !SKIPPED.has(name))
    const at = folder
    open.push(...below.map(({ name }) => path.join(at, name)).reverse())
  }
}
