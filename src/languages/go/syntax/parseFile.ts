import type { Declaration, SourceFile } from './nodes.ts'
import { parseDeclaration } from './parseDeclaration.ts'
import { scanFile } from './scanFile.ts'
import { Stop, TokenReader, TooDeep } from './TokenReader.ts'
import type { SyntaxProblem, Token } from './tokens.ts'

export interface ParsedFile {
  readonly file: SourceFile
  /** In the order of their places; empty where Go's own parser has nothing to say either. */
  readonly problems: readonly SyntaxProblem[]
  /** Where it is nested deeper than anyone writes; the rest was not read. */
  readonly tooDeep?: number
}

const starts: ReadonlySet<string> = new Set(['func', 'type', 'const', 'var', 'import'])

/**
 * Parses a Go file as Go's own parser does. In: its text, any text. Out: what could be read, and every problem once:
 * parsing goes on behind each.
 *
 * tree-sitter's grammar is not used: it takes a line's end for a blank where Go puts a semicolon, so it reads what Go
 * refuses.
 */
export function parseFile(text: string): ParsedFile {
  const { tokens, groups, problems } = scanFile(text)
  const reader = new TokenReader(text, tokens)
  const declarations: Declaration[] = []
  let packageName = ''
  let packagePos = 0
  let tooDeep: number | undefined
  const atLineStart = ({ kind, pos }: Token): boolean => starts.has(kind) && (pos === 0 || text[pos - 1] === '\n')
  const guarded = (read: () => void): void => {
    const start = reader.index
    try {
      read()
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      reader.level = 0
      // What was refused as it stands is not read again.
      if (reader.index === start) reader.next()
      reader.recover(atLineStart, 0)
    }
  }
  try {
    guarded(() => {
      packagePos = reader.expect('package', ' and the name of the package').pos
      packageName = reader.text(reader.expect('ident'))
      reader.expect(';')
    })
    let imports = true
    while (!reader.sees('eof')) {
      guarded(() => {
        if (reader.sees('import') && !imports) reader.fail('imports come before other declarations')
        imports &&= reader.sees('import')
        const declaration = parseDeclaration(reader)
        declarations.push(declaration)
        if (declaration.kind === 'function' && !reader.accept(';')) reader.fail("expected ';' or the end of the line")
      })
    }
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
    tooDeep = error.pos
  }
  const all = [...problems, ...reader.problems].sort((left, right) => left.pos - right.pos)
  return {
    file: { packageName, packagePos, declarations, groups },
    problems: all,
    ...(tooDeep === undefined ? {} : { tooDeep }),
  }
}
