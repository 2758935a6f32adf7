import { type DirNode, walk } from './node.ts'
import { cleanPattern, compilePattern } from './patterns.ts'

/** Paths below a directory that a pattern matches, directories among them; `slash`: those end in one. */
export function glob(directory: DirNode, pattern: string, slash: boolean): readonly string[] {
  const matches = compilePattern(cleanPattern(pattern))
  const found: string[] = []
  for (const [path, node] of walk(directory)) {
    if (matches(path)) found.push(slash && node.kind === 'directory' ? `${path}/` : path)
  }
  return found
}
