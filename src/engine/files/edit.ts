import { type DirNode, dirNode, emptyDir, FileProblem, type Node, walk } from './node.ts'
import { joined, resolvePath } from './paths.ts'
import { compilePattern } from './patterns.ts'

/** A directory with something at that place; directories on the way are made. Names as `resolvePath` gives them. */
export function putNode(directory: DirNode, names: readonly string[], node: Node): DirNode {
  const [name, ...rest] = names
  if (name === undefined) {
    if (node.kind === 'directory') return node
    throw new FileProblem('open /: is a directory')
  }
  const entries = new Map(directory.entries())
  if (rest.length === 0) entries.set(name, node)
  else {
    const inner = entries.get(name) ?? emptyDir
    if (inner.kind !== 'directory') throw new FileProblem(`mkdir ${name}: not a directory`)
    entries.set(name, putNode(inner, rest, node))
  }
  return dirNode(entries, directory.permissions)
}

/** The root with a directory at that path, where there is none yet. */
export function makeDir(root: DirNode, path: string, permissions: number): DirNode {
  const { names, node } = resolvePath(root, path)
  if (node?.kind === 'directory') return root
  if (node !== undefined) throw new FileProblem(`mkdir ${path}: not a directory`)
  return putNode(root, names, dirNode(new Map(), permissions))
}

function takeNode(directory: DirNode, [name, ...rest]: readonly string[]): DirNode {
  if (name === undefined) return emptyDir
  const entries = new Map(directory.entries())
  const inner = entries.get(name)
  if (rest.length === 0) entries.delete(name)
  else if (inner?.kind === 'directory') entries.set(name, takeNode(inner, rest))
  return dirNode(entries, directory.permissions)
}

/** The root without what is at a path; a path with `*` in it takes away everything it matches. */
export function without(root: DirNode, path: string): DirNode {
  const paths = path.includes('*') ? [...matching(root, path)] : [path]
  return paths.reduce((rest, each) => {
    const { names, node } = resolvePath(rest, each, false)
    return node === undefined ? rest : takeNode(rest, names)
  }, root)
}

// A star in a removed path stays within its part of the path.
function* matching(root: DirNode, path: string): Generator<string> {
  const matches = compilePattern(joined(path).slice(1).replaceAll(/\*+/g, '*'))
  for (const [each] of walk(root)) if (matches(each)) yield each
}

/** One directory laid over another: its files replace those of the same name, directories are merged. */
export function overlay(below: DirNode, above: DirNode): DirNode {
  const entries = new Map(below.entries())
  for (const [name, node] of above.entries()) {
    const old = entries.get(name)
    entries.set(name, node.kind === 'directory' && old?.kind === 'directory' ? overlay(old, node) : node)
  }
  return dirNode(entries, above.permissions)
}
