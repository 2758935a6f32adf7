/** A token of Go: `ident`, `int`, `float`, `imag`, `char`, `string`, `eof`, or its own text (`func`, `:=`, `;`). */
export interface Token {
  readonly kind: string
  /** Offset of its first character in the file's text. */
  readonly pos: number
  readonly end: number
  /** A semicolon that the line's end stands for. */
  readonly implied?: true
  /** Comment group that ends on the line before. */
  readonly lead?: CommentGroup
  /** Comment group behind the token before, on its line. */
  readonly trail?: CommentGroup
}

/** Comments with nothing but single line breaks between them. */
export interface CommentGroup {
  readonly comments: readonly Comment[]
}

/** Its text with the signs around it, carriage returns taken out. */
export interface Comment {
  readonly pos: number
  readonly end: number
  readonly text: string
}

/** What is wrong at a place of a file. */
export interface SyntaxProblem {
  readonly pos: number
  readonly problem: string
}

export const keywords: ReadonlySet<string> = new Set(
  'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch type var'.split(
    ' ',
  ),
)

/** Longest first. */
export const operators: readonly string[] =
  '<<= >>= &^= ... && || <- ++ -- == != <= >= := += -= *= /= %= &= |= ^= << >> &^ + - * / % & | ^ < > = ! ( ) [ ] { } , ; . : ~'.split(
    ' ',
  )

/** Tokens after which a line's end is a semicolon. */
const endsStatement: ReadonlySet<string> = new Set(
  'ident int float imag char string break continue fallthrough return ++ -- ) ] }'.split(' '),
)

export const impliesSemicolon = (kind: string): boolean => endsStatement.has(kind)
