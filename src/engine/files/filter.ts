import { type DirNode, dirNode, lazyDir, type Node } from './node.ts'
import { compilePatterns, type Patterns } from './patterns.ts'

export interface Filter {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

interface Above {
  readonly path: string
  readonly included: readonly boolean[]
  readonly excluded: readonly boolean[]
}

/**
 * What is left of a directory: files that a pattern includes, where there are any, and none excludes, and the directories they are
 * in. What matches a directory counts for everything in it.
 */
export function filtered(directory: DirNode, { include, exclude }: Filter): DirNode {
  if (include.length === 0 && exclude.length === 0) return directory
  const patterns = {
    include: include.length === 0 ? undefined : compilePatterns(include),
    exclude: compilePatterns(exclude),
  }
  return inDirectory(directory, patterns, { path: '', included: [], excluded: [] })
}

function inDirectory(
  directory: DirNode,
  patterns: { readonly include: Patterns | undefined; readonly exclude: Patterns },
  above: Above,
): DirNode {
  const { include, exclude } = patterns
  const entries = (): ReadonlyMap<string, Node> => {
    const kept = new Map<string, Node>()
    for (const [name, node] of directory.entries()) {
      const path = above.path === '' ? name : `${above.path}/${name}`
      const included = include?.match(path, above.included)
      const excluded = exclude.match(path, above.excluded)
      const wanted = (included?.matched ?? true) && !excluded.matched
      if (node.kind !== 'directory') {
        if (wanted) kept.set(name, node)
        continue
      }
      if (excluded.matched && !exclude.negated) continue
      const below = { path, included: included?.each ?? [], excluded: excluded.each }
      const inner = inDirectory(node, patterns, below)
      // One that no pattern is for is there only for what is in it.
      if (wanted || inner.entries().size > 0) kept.set(name, inner)
    }
    return kept
  }
  return include === undefined && !exclude.negated
    ? lazyDir(entries, directory.permissions)
    : dirNode(entries(), directory.permissions)
}
