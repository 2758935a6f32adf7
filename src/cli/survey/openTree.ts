import { posix } from 'node:path'
import { createWorkspace, diskTree, type FileTree, type Workspace } from '../../workspace/index.ts'
import { archiveTree } from './archiveTree.ts'
import { gitTree } from './gitTree.ts'
import type { Source } from './sources.ts'

export interface OpenTree {
  readonly tree: FileTree
  readonly workspace: Workspace
  /** The source's own folder in the tree. */
  readonly root: string
}

// Modules are read from their files alone, whatever is installed beside them: the same module gives the same row everywhere.
const disk: FileTree = { ...diskTree, onDisk: false }

/** The files of a source. One that is no folder of the disk may throw. */
export function openTree({ kind, path, revision = 'HEAD' }: Source): OpenTree {
  const tree = kind === 'folder' ? disk : kind === 'git' ? gitTree(path, revision) : archiveTree(path)
  return { tree, workspace: createWorkspace(tree), root: kind === 'folder' ? posix.normalize(path) : '' }
}

/** Opens sources; the last one stays open, since the modules of one come one after the other. */
export function treeOpener(): (source: Source) => OpenTree {
  let last: { readonly key: string; readonly open: OpenTree } | undefined
  return (source) => {
    const key = JSON.stringify([source.kind, source.path, source.revision])
    if (last?.key !== key) last = { key, open: openTree(source) }
    return last.open
  }
}
