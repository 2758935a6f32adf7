import { posix as path } from 'node:path'
import type { FileTree, TreeEntry } from './fileTree.ts'

/** A file of a tree that is not on the disk. */
export interface IndexedFile {
  readonly size: number
  /** What tells its content from every other, where that is known without reading it. */
  readonly id?: string
}

/** Path as a tree has it: without `.` and `./`; undefined where it leads out of the tree. */
function inTree(name: string): string | undefined {
  const plain = path.normalize(name).replace(/^\.\/|\/$/g, '')
  if (plain === '.') return ''
  return plain === '..' || plain.startsWith('../') || plain.startsWith('/') ? undefined : plain
}

/** A tree over a list of files by path from its root, which is `''`. What leads out of it is left out. */
export function indexedTree(
  listed: ReadonlyMap<string, IndexedFile>,
  read: (file: string) => Uint8Array | undefined,
): FileTree {
  const files = new Map<string, IndexedFile>()
  const folders = new Map<string, Map<string, TreeEntry>>([['', new Map()]])
  const folderOf = (name: string): Map<string, TreeEntry> => {
    const known = folders.get(name)
    if (known !== undefined) return known
    const made = new Map<string, TreeEntry>()
    folders.set(name, made)
    addTo(name, 'folder')
    return made
  }
  const addTo = (name: string, kind: TreeEntry['kind']): void => {
    const last = path.basename(name)
    const above = path.dirname(name)
    folderOf(above === '.' ? '' : above).set(last, { name: last, kind })
  }
  for (const [name, file] of listed) {
    const at = inTree(name)
    if (at === undefined || at === '') continue
    files.set(at, file)
    addTo(at, 'file')
  }
  const fileAt = (name: string): IndexedFile | undefined => {
    const at = inTree(name)
    return at === undefined ? undefined : files.get(at)
  }
  return {
    entries(folder) {
      const at = inTree(folder)
      const found = at === undefined ? undefined : folders.get(at)
      return found && [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    size: (file) => fileAt(file)?.size,
    read: (file) => (fileAt(file) === undefined ? undefined : read(inTree(file) ?? '')),
    id: (file) => fileAt(file)?.id,
  }
}
