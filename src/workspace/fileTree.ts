import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export interface TreeEntry {
  readonly name: string
  readonly kind: 'file' | 'folder'
}

/** A tree of files to read modules from. Paths have `/` between names and no `.` or `..` in them. */
export interface FileTree {
  /** What a folder holds, sorted by name; undefined where there is no such folder. Links to folders are left out. */
  entries(folder: string): readonly TreeEntry[] | undefined
  /** A file's size in bytes; undefined where there is no such file. */
  size(file: string): number | undefined
  /** A file's content; undefined where there is none that can be read. */
  read(file: string): Uint8Array | undefined
  /** What tells a file's content from every other, where that is known without reading it. */
  id?(file: string): string | undefined
  /** Is it the disk of this machine, its paths those of files there? */
  readonly onDisk?: boolean
}

function kindOf(folder: string, entry: Dirent): TreeEntry['kind'] | undefined {
  if (entry.isDirectory()) return 'folder'
  if (entry.isFile()) return 'file'
  if (!entry.isSymbolicLink()) return undefined
  return statSync(path.join(folder, entry.name), { throwIfNoEntry: false })?.isFile() ? 'file' : undefined
}

const orUndefined = <T>(get: () => T): T | undefined => {
  try {
    return get()
  } catch {
    return undefined
  }
}

/** The files of this machine, by absolute path. */
export const diskTree: FileTree = {
  onDisk: true,
  entries: (folder) =>
    orUndefined(() =>
      readdirSync(folder, { withFileTypes: true })
        .flatMap((entry): TreeEntry[] => {
          const kind = orUndefined(() => kindOf(folder, entry))
          return kind === undefined ? [] : [{ name: entry.name, kind }]
        })
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    ),
  size: (file) =>
    orUndefined(() => {
      const stats = statSync(file)
      return stats.isFile() ? stats.size : undefined
    }),
  read: (file) => orUndefined(() => readFileSync(file)),
}
