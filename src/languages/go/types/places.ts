import type { SourceMap } from '../../../typedefs/index.ts'
import { lineAt, lineStarts } from '../syntax/lineStarts.ts'
import type { CommentGroup } from '../syntax/tokens.ts'

/** Where offsets of a file are. Columns count bytes, as Go's do. */
export interface Places {
  /** As Go says it: `//line` comments are followed. */
  place(pos: number): SourceMap
  /** Where it stands in the file. */
  real(pos: number): SourceMap
  /** The line that Go says. */
  line(pos: number): number
}

interface Redirect {
  readonly pos: number
  readonly filename: string
  readonly line: number
  /** 0: unknown. */
  readonly column: number
}

const directive = /^\/[/*]line (.*?)(?::(\d+))?:(\d+)(?:\*\/)?$/s

function joinPath(folder: string, name: string): string {
  const parts: string[] = []
  for (const part of `${folder}/${name}`.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** `//line file:10` at the start of a line, or `/*line file:10:2*​/` anywhere, moves what follows it elsewhere. */
function redirects(path: string, text: string, groups: readonly CommentGroup[]): readonly Redirect[] {
  const found: Redirect[] = []
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  for (const { comments } of groups) {
    for (const comment of comments) {
      const match = comment.text.startsWith('line ', 2) ? directive.exec(comment.text) : null
      if (match === null) continue
      const slashes = comment.text.startsWith('//')
      if (slashes && comment.pos > 0 && text[comment.pos - 1] !== '\n') continue
      const [, name = '', first, second = '0'] = match
      const line = Number(first ?? second)
      const column = first === undefined ? 0 : Number(second)
      if (line < 1 || (first !== undefined && column < 1)) continue
      const before = found.at(-1)?.filename ?? path
      const filename =
        name === '' ? (first === undefined ? '' : before) : name.startsWith('/') ? name : joinPath(folder, name)
      found.push({ pos: slashes ? comment.end + 1 : comment.end, filename, line, column })
    }
  }
  return found
}

/** The places of one file. In: its path, its text, its comments. */
export function createPlaces(path: string, text: string, groups: readonly CommentGroup[]): Places {
  const starts = lineStarts(text)
  const moved = redirects(path, text, groups)
  const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0
  const bytes = (from: number, to: number): number => Buffer.byteLength(text.slice(from, to))
  const real = (pos: number): SourceMap => {
    const line = lineAt(starts, pos)
    // Go counts the three bytes of a byte order mark.
    return { filename: path, line, column: 1 + bytes(starts[line - 1]!, pos) }
  }
  const place = (pos: number): SourceMap => {
    const at = real(pos)
    let last: Redirect | undefined
    for (const redirect of moved) if (redirect.pos <= pos) last = redirect
    if (last === undefined) return at
    const distance = at.line - lineAt(starts, last.pos)
    const column = last.column === 0 ? 0 : distance === 0 ? last.column + bytes(last.pos, pos) : at.column
    return { filename: last.filename, line: last.line + distance, column }
  }
  return { place, real, line: moved.length + mark === 0 ? (pos) => lineAt(starts, pos) : (pos) => place(pos).line }
}
