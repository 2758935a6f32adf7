import { lineAt, lineStarts } from './lineStarts.ts'
import {
  type Comment,
  type CommentGroup,
  impliesSemicolon,
  keywords,
  operators,
  type SyntaxProblem,
  type Token,
} from './tokens.ts'

/** The tokens of a file, with the comments where Go's parser finds them. */
export interface ScannedFile {
  readonly tokens: readonly Token[]
  /** Every comment group, in order. */
  readonly groups: readonly CommentGroup[]
  readonly problems: readonly SyntaxProblem[]
}

type Bare = Pick<Token, 'kind' | 'pos' | 'end' | 'implied'>

const operatorsByStart = new Map<string, readonly string[]>()
for (const operator of operators)
  operatorsByStart.set(operator[0]!, [...(operatorsByStart.get(operator[0]!) ?? []), operator])

const space = /[ \t\r\n]*/y
const word = /[\p{L}_][\p{L}\p{Nd}_]*/uy
const number =
  /0[xX](?:[\da-fA-F_]*\.?[\da-fA-F_]*)(?:[pP][+-]?[\d_]+)?i?|0[bB][\d_]+i?|0[oO][\d_]+i?|(?:\d[\d_]*)?\.?[\d_]*(?:[eE][+-]?[\d_]+)?i?/y
const interpreted = /"(?:[^"\\\n]|\\[^\n])*"/y
const rune = /'(?:\\[^\n][^'\n]*|[^'\\\n]+)'/y

const numberKind = (text: string): string => {
  if (text.endsWith('i')) return 'imag'
  return /^0[xX]/.test(text) ? (/[.pP]/.test(text) ? 'float' : 'int') : /[.eE]/.test(text) ? 'float' : 'int'
}

/**
 * Takes Go source apart as Go's scanner does: a line's end is a semicolon where the language says so, and comments are
 * given to the tokens that Go's parser gives them to. Never throws; what is no Go is a problem at its place.
 */
export function scanFile(text: string): ScannedFile {
  const tokens: Token[] = []
  const groups: CommentGroup[] = []
  const problems: SyntaxProblem[] = []
  const starts = lineStarts(text)
  const lineOf = (at: number): number => lineAt(starts, at)
  let pos = text.charCodeAt(0) === 0xfeff ? 1 : 0
  let pending: Comment[] = []
  let last: Bare | undefined
  // A block comment over several lines ends the statement before it, but comes before the semicolon.
  let broken = -1

  const match = (pattern: RegExp): string => {
    pattern.lastIndex = pos
    return pattern.exec(text)?.[0] ?? ''
  }

  function push(token: Bare): void {
    tokens.push(pending.length === 0 ? token : withComments(token))
    last = token
  }

  function withComments(token: Bare): Token {
    const comments = pending
    pending = []
    const line = lineOf(token.pos)
    let at = 0
    let trail: CommentGroup | undefined
    let lead: CommentGroup | undefined
    const take = (gap: number): [CommentGroup, number] => {
      const list: Comment[] = []
      let endLine = lineOf(comments[at]!.pos)
      while (at < comments.length && lineOf(comments[at]!.pos) <= endLine + gap) {
        const comment = comments[at++]!
        endLine = lineOf(comment.pos) + (comment.text.split('\n').length - 1)
        list.push(comment)
      }
      const group = { comments: list }
      groups.push(group)
      return [group, endLine]
    }
    if (last !== undefined && lineOf(comments[0]!.pos) === lineOf(last.pos)) {
      const [group, endLine] = take(0)
      const nextLine = at < comments.length ? lineOf(comments[at]!.pos) : line
      if (nextLine !== endLine || token.kind === ';' || token.kind === 'eof') trail = group
    }
    let endLine = -1
    while (at < comments.length) [lead, endLine] = take(1)
    if (endLine + 1 !== line) lead = undefined
    return { ...token, ...(lead === undefined ? {} : { lead }), ...(trail === undefined ? {} : { trail }) }
  }

  const implied = (at: number): void => {
    if (last !== undefined && impliesSemicolon(last.kind)) push({ kind: ';', pos: at, end: at, implied: true })
  }

  for (;;) {
    const blank = match(space)
    if (blank !== '') {
      const newline = blank.indexOf('\n')
      const at = broken >= 0 ? broken : newline < 0 ? -1 : pos + newline
      if (at >= 0) implied(at)
      broken = -1
      pos += blank.length
    } else if (broken >= 0) {
      implied(broken)
      broken = -1
    }
    if (pos >= text.length) break
    const start = pos
    const char = text[pos]!
    if (char === '/' && (text[pos + 1] === '/' || text[pos + 1] === '*')) {
      const line = text[pos + 1] === '/'
      let end = line ? text.indexOf('\n', pos) : text.indexOf('*/', pos + 2)
      if (end < 0) {
        if (!line) problems.push({ pos, problem: 'the comment has no end' })
        end = text.length
      } else if (!line) end += 2
      const raw = text.slice(pos, end)
      const clean = line ? raw.replace(/\r$/, '') : raw.replaceAll('\r', '')
      pending.push({ pos, end, text: clean })
      pos = end
      if (!line && raw.includes('\n')) broken = start + raw.indexOf('\n')
      continue
    }
    let kind = ''
    let found = match(word)
    if (found !== '') kind = keywords.has(found) ? found : 'ident'
    else if (/\d/.test(char) || (char === '.' && /\d/.test(text[pos + 1] ?? ''))) {
      found = match(number)
      kind = numberKind(found)
      if (!wellFormed(found)) problems.push({ pos, problem: `${found} is not a number` })
    } else if (char === '"') {
      found = match(interpreted)
      kind = 'string'
      if (found === '') {
        problems.push({ pos, problem: 'the string has no end' })
        found = match(/[^\n]*/y)
      }
    } else if (char === '`') {
      const end = text.indexOf('`', pos + 1)
      kind = 'string'
      if (end < 0) problems.push({ pos, problem: 'the raw string has no end' })
      found = text.slice(pos, end < 0 ? text.length : end + 1)
    } else if (char === "'") {
      found = match(rune)
      kind = 'char'
      if (found === '') {
        problems.push({ pos, problem: 'the character has no end' })
        found = match(/[^\n]*/y)
      }
    } else {
      found = operatorsByStart.get(char)?.find((operator) => text.startsWith(operator, pos)) ?? ''
      kind = found
      if (found === '') {
        const letter = String.fromCodePoint(text.codePointAt(pos)!)
        problems.push({ pos, problem: `the character ${JSON.stringify(letter)} is not part of Go` })
        pos += letter.length
        continue
      }
    }
    pos += found.length
    push({ kind, pos: start, end: pos })
  }
  if (broken >= 0) implied(broken)
  implied(text.length)
  push({ kind: 'eof', pos: text.length, end: text.length })
  return { tokens, groups, problems }
}

const wellFormed = (text: string): boolean => {
  if (/__|_$|_\.|\._/.test(text) || /^0[xXbBoO]i?$/.test(text)) return false
  return (
    !/^0[0-7_]*[89]\d*$/.test(text) &&
    !/^0[bB].*[2-9]/.test(text) &&
    !/[eEpP][+-]?$/.test(text.replace(/^0[xX][\da-fA-F_]*$/, ''))
  )
}
