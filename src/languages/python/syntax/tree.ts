import type { Tree } from 'web-tree-sitter'

/** A named or anonymous node of a parsed file, as plain data: the parser's own memory is given back at once. */
export interface Node {
  readonly type: string
  /** The field of its parent that it is in. */
  readonly field: string | null
  readonly named: boolean
  readonly missing: boolean
  /** Offsets in the text of the file. */
  readonly start: number
  readonly end: number
  /** 1-based. */
  readonly line: number
  readonly column: number
  readonly children: Node[]
  readonly file: SourceFile
}

/** A file that was read. */
export interface SourceFile {
  readonly path: string
  /** With `\n` line ends and no byte order mark. */
  readonly text: string
}

/** Copies a tree out of the parser's memory. Comments are left out. Walks with a cursor, so depth costs no stack. */
export function copyTree(tree: Tree, file: SourceFile): Node {
  const cursor = tree.walk()
  const take = (): Node => ({
    type: cursor.nodeType,
    field: cursor.currentFieldName,
    named: cursor.nodeIsNamed,
    missing: cursor.nodeIsMissing,
    start: cursor.startIndex,
    end: cursor.endIndex,
    line: cursor.startPosition.row + 1,
    column: cursor.startPosition.column + 1,
    children: [],
    file,
  })
  const root = take()
  const path = [root]
  let descending = true
  while (path.length > 0) {
    if (descending && cursor.gotoFirstChild()) {
      descending = push(path, take())
      continue
    }
    path.pop()
    if (path.length === 0) break
    if (cursor.gotoNextSibling()) descending = push(path, take())
    else {
      cursor.gotoParent()
      descending = false
    }
  }
  cursor.delete()
  return root
}

function push(path: Node[], node: Node): boolean {
  if (node.type !== 'comment' && node.type !== 'line_continuation') path[path.length - 1]?.children.push(node)
  path.push(node)
  return true
}

export const textOf = (node: Node): string => node.file.text.slice(node.start, node.end)

export const childOf = (node: Node, field: string): Node | undefined =>
  node.children.find((child) => child.field === field)

export const childrenOf = (node: Node, field: string): Node[] => node.children.filter((child) => child.field === field)

export const namedChildren = (node: Node): Node[] => node.children.filter((child) => child.named)

export interface Place {
  readonly filename: string
  readonly line: number
  readonly column: number
}

export const placeOf = (node: Node): Place => ({ filename: node.file.path, line: node.line, column: node.column })
