import { isJsonObject, type JsonTree, NumberToken, RawJson } from './jsonTree.ts'

/** How objects and arrays are laid out. */
export interface JsonLayout {
  /** Keys by their UTF-16 code units, as RFC 8785 wants; else as they come. */
  readonly sortKeys: boolean
  /** Blanks per level; 0: no white space at all. */
  readonly indent: number
}

/** The text of a tree: numbers as they were written, strings escaped the one way `JSON.stringify` and RFC 8785 share. */
export function writeJson(tree: JsonTree, layout: JsonLayout): string {
  const pieces: string[] = []
  write(tree, layout, '\n', pieces)
  return pieces.join('')
}

function write(tree: JsonTree, layout: JsonLayout, newline: string, pieces: string[]): void {
  if (tree instanceof NumberToken || tree instanceof RawJson) pieces.push(tree.text)
  else if (Array.isArray(tree)) {
    writeMembers('[', ']', tree, layout, newline, pieces, (element, inner) => write(element, layout, inner, pieces))
  } else if (isJsonObject(tree)) {
    const keys = Object.keys(tree)
    if (layout.sortKeys) keys.sort()
    const colon = layout.indent === 0 ? ':' : ': '
    writeMembers('{', '}', keys, layout, newline, pieces, (key, inner) => {
      pieces.push(JSON.stringify(key), colon)
      write(tree[key] ?? null, layout, inner, pieces)
    })
  } else pieces.push(JSON.stringify(tree))
}

function writeMembers<Member>(
  open: string,
  close: string,
  members: readonly Member[],
  layout: JsonLayout,
  newline: string,
  pieces: string[],
  writeMember: (member: Member, newline: string) => void,
): void {
  const inner = newline + ' '.repeat(layout.indent)
  const spaced = layout.indent > 0 && members.length > 0
  pieces.push(open)
  for (const [index, member] of members.entries()) {
    if (index > 0) pieces.push(',')
    if (spaced) pieces.push(inner)
    writeMember(member, inner)
  }
  if (spaced) pieces.push(newline)
  pieces.push(close)
}
