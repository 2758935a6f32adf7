import type { Node } from './tree.ts'

const LONG = 200
const run = new RegExp(`(?:^[ \\t]*#[^\\n]*\\n){${LONG},}`, 'gm')

/**
 * A text whose long runs of comment lines are blanks. The grammar looks through all the lines of a run for each of them, and the
 * tree has no comments. In a string such lines are no comments, which `isInString` tells of the tree; where the string ends in one
 * of them, the tree has an error.
 */
export function withoutLongComments(text: string): {
  readonly text: string
  isInString(root: Node): boolean
} {
  const starts: number[] = []
  const blanked = text.replace(run, (lines, at: number) => {
    starts.push(at)
    return lines.replace(/[^\n]/g, ' ')
  })
  return { text: blanked, isInString: (root) => starts.some((at) => innermost(root, at).type.startsWith('string')) }
}

function innermost(root: Node, at: number): Node {
  let node = root
  for (;;) {
    const inner = node.children.find(({ start, end }) => start <= at && at < end)
    if (inner === undefined) return node
    node = inner
  }
}
