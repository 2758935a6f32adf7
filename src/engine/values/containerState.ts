import { posix } from 'node:path'
import { type DirNode, dirAt, emptyDir, FileProblem, type Node, nodeAt } from '../files/index.ts'
import { Unknown } from './value.ts'

export interface PortState {
  readonly port: number
  readonly protocol: string
  readonly description: string | null
  readonly experimentalSkipHealthcheck: boolean
}

/** Values by name: null is gone, undefined is not known. Open: there may be others. */
export interface Names {
  readonly known: ReadonlyMap<string, string | null | undefined>
  readonly open: boolean
}

/** What the calls that made a container say of it; undefined is what they do not say. */
export interface ContainerState {
  /** Why something is not known: `image alpine:3`. */
  readonly because: string
  readonly env: Names
  readonly labels: Names
  readonly workdir: string | undefined
  readonly user: string | undefined
  readonly entrypoint: readonly string[] | undefined
  readonly defaultArgs: readonly string[] | undefined
  readonly ports: readonly PortState[] | undefined
  /** Where something is mounted, with what is in it where that is known. */
  readonly mounts: readonly { readonly target: string; readonly node: Node | undefined }[] | undefined
  readonly root: DirNode
  /** May there be other files than those in `root`? */
  readonly rootOpen: boolean
}

const none: Names = { known: new Map(), open: false }

/** `dag.container()`: nothing is in it. */
export const scratch: ContainerState = {
  because: '',
  env: none,
  labels: none,
  workdir: '',
  user: '',
  entrypoint: [],
  defaultArgs: [],
  ports: [],
  mounts: [],
  root: emptyDir,
  rootOpen: false,
}

const open: Names = { known: new Map(), open: true }

/** A container of which nothing is known. */
export const unknownOf = (because: string): ContainerState => ({
  because,
  env: open,
  labels: open,
  workdir: undefined,
  user: undefined,
  entrypoint: undefined,
  defaultArgs: undefined,
  ports: undefined,
  mounts: undefined,
  root: emptyDir,
  rootOpen: true,
})

/** Any files. */
export const unknownFiles = { root: emptyDir, rootOpen: true, mounts: undefined } as const

/** A path as the container takes it: from its working directory. */
export function pathIn({ workdir }: ContainerState, path: string): string {
  if (path.startsWith('/')) return posix.join(path)
  if (workdir === undefined) throw new Unknown()
  return posix.join('/', workdir, path)
}

/** The mount that a path lies in, and the path there; undefined: none. */
export function mountAt({ mounts }: ContainerState, path: string) {
  if (mounts === undefined) throw new Unknown()
  const inside = mounts.filter(({ target }) => path === target || path.startsWith(target === '/' ? '/' : `${target}/`))
  const mount = inside.reduce<(typeof inside)[number] | undefined>(
    (best, each) => (best === undefined || each.target.length >= best.target.length ? each : best),
    undefined,
  )
  return mount && { mount, path: path.slice(mount.target.length) || '/' }
}

/** What is at a path of a container, and the tree it is in. */
export function nodeIn(state: ContainerState, given: string): { root: DirNode; path: string; node: Node } {
  const path = pathIn(state, given)
  const mounted = mountAt(state, path)
  if (mounted !== undefined) {
    const { node } = mounted.mount
    if (node === undefined) throw new Unknown()
    if (node.kind !== 'directory') return { root: emptyDir, path, node }
    return { root: node, path: mounted.path, node: nodeAt(node, mounted.path, { shown: given }) }
  }
  const { root, rootOpen } = state
  try {
    const node = nodeAt(root, path, { shown: given })
    // Of a directory of an image what was put there is a part.
    if (rootOpen && node.kind === 'directory') throw new Unknown()
    return { root, path, node }
  } catch (problem) {
    if (rootOpen && problem instanceof FileProblem) throw new Unknown()
    throw problem
  }
}

/** The directory at a path of a container. */
export function directoryIn(state: ContainerState, given: string): { root: DirNode; path: string } {
  const { root, path } = nodeIn(state, given)
  dirAt(root, path, given)
  return { root, path }
}
