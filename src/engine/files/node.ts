/** Something in a directory. Directories and files are read when they are first asked for what is in them. */
export type Node = DirNode | FileNode | LinkNode

export interface DirNode {
  readonly kind: 'directory'
  readonly permissions: number
  entries(): ReadonlyMap<string, Node>
}

export interface FileNode {
  readonly kind: 'file'
  readonly permissions: number
  readonly size: number
  bytes(): Uint8Array
}

export interface LinkNode {
  readonly kind: 'link'
  readonly target: string
}

/** What cannot be done with files; the message is the caller's error. */
export class FileProblem extends Error {
  /** Is it only that nothing is there? */
  readonly missing: boolean

  constructor(message: string, missing = false) {
    super(message)
    this.missing = missing
  }
}

export const dirNode = (entries: ReadonlyMap<string, Node>, permissions = 0o755): DirNode => ({
  kind: 'directory',
  permissions,
  entries: () => entries,
})

export const emptyDir: DirNode = dirNode(new Map())

/** A directory whose entries are made when they are first asked for. */
export function lazyDir(make: () => ReadonlyMap<string, Node>, permissions = 0o755): DirNode {
  let made: ReadonlyMap<string, Node> | undefined
  return {
    kind: 'directory',
    permissions,
    entries() {
      made ??= make()
      return made
    },
  }
}

export function fileNode(content: string | Uint8Array, permissions = 0o644): FileNode {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { kind: 'file', permissions, size: bytes.length, bytes: () => bytes }
}

/** Entries in the order engines list them: by the bytes of their names. */
export function sortedEntries(directory: DirNode): readonly (readonly [string, Node])[] {
  return [...directory.entries()].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
}

/** More than this in one directory is not walked through. */
const MOST_NODES = 500_000

/** Everything below a directory, a directory before what is in it. Links are not followed. */
export function* walk(directory: DirNode): Generator<readonly [path: string, node: Node]> {
  let left = MOST_NODES
  const open: { readonly prefix: string; readonly entries: Iterator<readonly [string, Node]> }[] = [
    { prefix: '', entries: sortedEntries(directory).values() },
  ]
  for (let at = open.at(-1); at !== undefined; at = open.at(-1)) {
    const next = at.entries.next()
    if (next.done) {
      open.pop()
      continue
    }
    if (--left < 0) throw new FileProblem(`the directory holds more than ${MOST_NODES} files, a limit of this engine`)
    const [name, node] = next.value
    const path = `${at.prefix}${name}`
    yield [path, node]
    if (node.kind === 'directory') open.push({ prefix: `${path}/`, entries: sortedEntries(node).values() })
  }
}
