import { isJsonObject, type JsonTree, NumberToken, RawJson } from './jsonTree.ts'

/** The compact text of a tree, its keys sorted by UTF-16 code units (RFC 8785); numbers stay as they were written. */
export const writeCanonicalJson = (tree: JsonTree): string => writeCompact(tree, (keys) => keys.sort())

/** The compact text of a tree, its keys as they come; numbers stay as they were written. */
export const writeCompactJson = (tree: JsonTree): string => writeCompact(tree, (keys) => keys)

function writeCompact(tree: JsonTree, order: (keys: string[]) => string[]): string {
  if (typeof tree === 'string') return JSON.stringify(tree)
  if (tree instanceof NumberToken || tree instanceof RawJson) return tree.text
  if (Array.isArray(tree)) {
    let text = ''
    for (const element of tree) text += `${text === '' ? '' : ','}${writeCompact(element, order)}`
    return `[${text}]`
  }
  if (!isJsonObject(tree)) return String(tree)
  let text = ''
  for (const key of order(Object.keys(tree)))
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${writeCompact(tree[key] ?? null, order)}`
  return `{${text}}`
}

const lineWidth = 80

/** The text of a tree as people write it: two blanks per level; what fits on a line, and holds no object in a list, is on one line. */
export function writePrettyJson(tree: JsonTree, margin = ''): string {
  if (!isContainer(tree)) return writeCompactJson(tree)
  const line = writeLine(tree, lineWidth - margin.length)
  if (line !== undefined) return line
  const inner = `${margin}  `
  if (Array.isArray(tree))
    return `[\n${tree.map((element) => inner + writePrettyJson(element, inner)).join(',\n')}\n${margin}]`
  const members = Object.entries(tree).map(
    ([key, value]) => `${inner}${JSON.stringify(key)}: ${writePrettyJson(value, inner)}`,
  )
  return `{\n${members.join(',\n')}\n${margin}}`
}

const isContainer = (tree: JsonTree): tree is JsonTree[] | { [key: string]: JsonTree } =>
  Array.isArray(tree) || isJsonObject(tree)

/** The tree on one line of at most `width`; gives up early, so that a deep tree is not written once per level. */
function writeLine(tree: JsonTree, width: number): string | undefined {
  if (!isContainer(tree)) return writeCompactJson(tree)
  const isArray = Array.isArray(tree)
  let line = isArray ? '[' : '{ '
  let first = true
  for (const [key, value] of Object.entries(tree)) {
    if (isArray && isContainer(value)) return undefined
    const start = `${first ? '' : ', '}${isArray ? '' : `${JSON.stringify(key)}: `}`
    const rest = line.length + start.length < width ? writeLine(value, width - line.length - start.length) : undefined
    if (rest === undefined) return undefined
    line += start + rest
    first = false
  }
  if (first) return isArray ? '[]' : '{}'
  line += isArray ? ']' : ' }'
  return line.length <= width ? line : undefined
}
