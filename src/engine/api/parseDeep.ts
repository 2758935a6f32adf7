import { type DocumentNode, type FieldNode, parse, type SelectionSetNode } from 'graphql'
import { scanBraces } from './scanBraces.ts'

/** Levels that the library's parser takes on a stack of Node's usual size, with room to spare. */
export const PARSER_LEVELS = 500

/** A part of a document that is parsed alone: the whole, or a selection set in it. */
interface Piece {
  readonly start: number
  end: number
  readonly inner: Piece[]
}

/**
 * Parses a document that nests selections by thousands, as engines take it (4,000 levels: measured §3.11), without places.
 *
 * before: `{a{b{c{d}}}}` with a parser of two levels
 * after: `{a{b{cut0}}}` and `{c{d}}`, whose selections come into the place of cut0
 *
 * Throws what the library throws; a document it cannot take apart is parsed as it is.
 */
export function parseDeep(body: string, levels = PARSER_LEVELS): DocumentNode {
  let mark = 'cut'
  while (body.includes(mark)) mark += '_'
  try {
    return parsePiece(body, piecesOf(body, levels), mark)
  } catch {
    return parse(body, { noLocation: true })
  }
}

function piecesOf(body: string, levels: number): Piece {
  const whole: Piece = { start: 0, end: body.length, inner: [] }
  const open: Piece[] = [whole]
  let depth = 0
  scanBraces(body, ({ at, opens, ofValue }) => {
    if (ofValue) return
    if (opens) {
      if (depth > 0 && depth % levels === 0) open.push({ start: at, end: at, inner: [] })
      depth++
      return
    }
    depth--
    if (depth <= 0 || depth % levels !== 0) return
    const piece = open.pop()!
    piece.end = at + 1
    open.at(-1)!.inner.push(piece)
  })
  return whole
}

function parsePiece(body: string, { start, end, inner }: Piece, mark: string): DocumentNode {
  let text = ''
  let at = start
  for (const [nth, piece] of inner.entries()) {
    text += `${body.slice(at, piece.start)}{${mark}${nth}}`
    at = piece.end
  }
  const document = parse(text + body.slice(at, end), { noLocation: true })
  if (inner.length > 0) {
    graft(document, mark, (nth) => selectionsOf(parsePiece(body, inner[nth]!, mark)))
  }
  return document
}

function selectionsOf({ definitions }: DocumentNode): SelectionSetNode {
  const [only] = definitions
  if (definitions.length === 1 && only?.kind === 'OperationDefinition') return only.selectionSet
  throw new Error('no selection set')
}

// Nodes are plain objects, and nobody else has these yet.
function graft({ definitions }: DocumentNode, mark: string, pieceOf: (nth: number) => SelectionSetNode): void {
  const open = definitions.flatMap((one) => ('selectionSet' in one ? [one.selectionSet] : []))
  for (let set = open.pop(); set !== undefined; set = open.pop()) {
    for (const node of set.selections) {
      if (!('selectionSet' in node) || node.selectionSet === undefined) continue
      const [first] = node.selectionSet.selections
      const cut = first?.kind === 'Field' && first.name.value.startsWith(mark) ? first.name.value : undefined
      if (cut === undefined) open.push(node.selectionSet)
      else
        (node as { -readonly [Key in keyof FieldNode]: FieldNode[Key] }).selectionSet = pieceOf(
          Number(cut.slice(mark.length)),
        )
    }
  }
}
