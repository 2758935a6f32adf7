import { createWorkspace, diskTree, type Workspace } from '../workspace/index.ts'
import type { Io } from './io.ts'

const workspaces = new WeakMap<Io, Workspace>()

/** The modules of this machine, each read once per command. */
export function workspaceOf(io: Io): Workspace {
  let workspace = workspaces.get(io)
  if (workspace === undefined) {
    workspace = createWorkspace(diskTree)
    workspaces.set(io, workspace)
  }
  return workspace
}
