import { posix } from 'node:path'
import { type DirNode, FileProblem, type Node } from './node.ts'

/** Paths are joined as text, as Go does it: `..` goes up in what is written, and never above the root. */
export const joined = (...parts: readonly string[]): string => {
  const path = posix.join('/', ...parts)
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
}

export interface Resolved {
  /** Names from the root, without any link in them. */
  readonly names: readonly string[]
  /** Absent: nothing is there. */
  readonly node?: Node
}

const MOST_LINKS = 255
const LONGEST_NAME = 255
const LONGEST_PATH = 4096

/**
 * What a path from the root leads to. Links are followed within the root: what leads out of it ends at the root, as in a container.
 *
 * @param last is a link at the end followed, too?
 */
export function resolvePath(root: DirNode, path: string, last = true): Resolved {
  if (Buffer.byteLength(path) > LONGEST_PATH) throw new FileProblem(`open ${path.slice(0, 80)}…: file name too long`)
  const trail: { readonly name: string; readonly node: Node | undefined }[] = []
  const todo = path.split('/').reverse()
  let links = 0
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    if (name === '' || name === '.') continue
    if (name === '..') {
      trail.pop()
      continue
    }
    if (Buffer.byteLength(name) > LONGEST_NAME) throw new FileProblem(`open ${path}: file name too long`)
    const parent = trail.length === 0 ? root : trail.at(-1)?.node
    if (parent !== undefined && parent.kind !== 'directory') throw new FileProblem(`stat ${path}: not a directory`)
    const node = parent?.entries().get(name)
    if (node?.kind === 'link' && (last || todo.some((each) => each !== '' && each !== '.'))) {
      if (++links > MOST_LINKS) throw new FileProblem(`stat ${path}: too many levels of symbolic links`)
      if (node.target.startsWith('/')) trail.length = 0
      todo.push(...node.target.split('/').reverse())
      continue
    }
    trail.push({ name, node })
  }
  const node = trail.length === 0 ? root : trail.at(-1)?.node
  return { names: trail.map((each) => each.name), ...(node && { node }) }
}

/** What is at a path; a `FileProblem` where nothing is. `shown` is the path that the message names. */
export function nodeAt(root: DirNode, path: string, { last = true, shown = path } = {}): Node {
  const { node } = resolvePath(root, path, last)
  if (node !== undefined) return node
  throw new FileProblem(`stat ${shown}: no such file or directory`, true)
}

export function dirAt(root: DirNode, path: string, shown = path): DirNode {
  const node = nodeAt(root, path, { shown })
  if (node.kind === 'directory') return node
  throw new FileProblem(`path ${shown} is a file, not a directory`)
}
