import { type DirNode, dirNode, type FileNode, type Node, walk } from './node.ts'

/** What differs between two directories. Paths of directories end in a slash. */
export interface Changes {
  readonly added: readonly string[]
  readonly modified: readonly string[]
  /** Of a directory that is gone, what was in it is not listed. */
  readonly removed: readonly string[]
}

/** `listed`: in the order of a walk; otherwise files come before directories. */
export function changesBetween(before: DirNode, after: DirNode, listed: boolean): Changes {
  const old = new Map(walk(before))
  const now = new Map(walk(after))
  const gone = (from: ReadonlyMap<string, Node>, other: ReadonlyMap<string, Node>): readonly string[] =>
    ordered(
      [...from].filter(
        ([path, node]) => (other.get(path)?.kind === 'directory') !== (node.kind === 'directory') || !other.has(path),
      ),
      listed,
    )
  const modified = [...now].filter(([path, node]) => {
    const was = old.get(path)
    return node.kind !== 'directory' && was !== undefined && was.kind !== 'directory' && !isSame(was, node)
  })
  return {
    added: gone(now, old),
    modified: modified.map(([path]) => path),
    removed: collapsed(gone(old, now)),
  }
}

function ordered(nodes: readonly (readonly [string, Node])[], listed: boolean): readonly string[] {
  const paths = nodes.map(([path, { kind }]) => (kind === 'directory' ? `${path}/` : path))
  if (listed) return paths
  return [...paths.filter((path) => !path.endsWith('/')), ...paths.filter((path) => path.endsWith('/'))]
}

function collapsed(paths: readonly string[]): readonly string[] {
  const gone = new Set(paths.filter((path) => path.endsWith('/')))
  return paths.filter((path) => {
    for (let end = path.indexOf('/'); end >= 0 && end < path.length - 1; end = path.indexOf('/', end + 1))
      if (gone.has(path.slice(0, end + 1))) return false
    return true
  })
}

function isSame(a: Node, b: Node): boolean {
  if (a === b) return true
  if (a.kind === 'link') return b.kind === 'link' && a.target === b.target
  if (a.kind === 'directory' || b.kind !== 'file') return false
  return isExecutable(a) === isExecutable(b) && a.size === b.size && Buffer.compare(a.bytes(), b.bytes()) === 0
}

const isExecutable = ({ permissions }: FileNode): boolean => (permissions & 0o100) !== 0

/** What a directory has that another has not, or not like it; directories without any such file are left out. */
export function differing(before: DirNode, after: DirNode): DirNode {
  const entries = new Map<string, Node>()
  for (const [name, node] of after.entries()) {
    const was = before.entries().get(name)
    if (node.kind === 'directory' && was?.kind === 'directory') {
      const inner = was === node ? undefined : differing(was, node)
      if (inner !== undefined && inner.entries().size > 0) entries.set(name, inner)
    } else if (was === undefined || !isSame(was, node)) entries.set(name, node)
  }
  return dirNode(entries, after.permissions)
}
