import type { CommentGroup, SyntaxProblem, Token } from './tokens.ts'

/** Thrown inside the parser only, at a problem that is noted already; caught where parsing can go on. */
export class Stop extends Error {}

/** Thrown inside the parser only: the file is nested deeper than anyone writes. */
export class TooDeep extends Error {
  readonly pos: number
  constructor(pos: number) {
    super()
    this.pos = pos
  }
}

const MAX_DEPTH = 250
const MAX_CHAIN = 1_000

/** The tokens of a file, read one after the other. */
export class TokenReader {
  readonly problems: SyntaxProblem[] = []
  readonly #text: string
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0
  /** Below zero in the head of a statement, where `{` begins the body and no literal. */
  level = 0

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text
    this.#tokens = tokens
  }

  get token(): Token {
    return this.#tokens[this.#at]!
  }

  get kind(): string {
    return this.#tokens[this.#at]!.kind
  }

  sees(kind: string): boolean {
    return this.#tokens[this.#at]!.kind === kind
  }

  get pos(): number {
    return this.#tokens[this.#at]!.pos
  }

  get index(): number {
    return this.#at
  }

  peek(offset: number): string {
    return this.#tokens[Math.min(this.#at + offset, this.#tokens.length - 1)]!.kind
  }

  text(token: Token = this.token): string {
    return this.#text.slice(token.pos, token.end)
  }

  next(): Token {
    const token = this.#tokens[this.#at]!
    if (this.#at < this.#tokens.length - 1) this.#at++
    return token
  }

  accept(kind: string): boolean {
    if (this.kind !== kind) return false
    this.next()
    return true
  }

  expect(kind: string, context = ''): Token {
    if (this.kind !== kind) this.fail(`expected ${shown(kind)}${context}`)
    return this.next()
  }

  /** Notes a problem at the token and stops the construct. */
  fail(problem: string): never {
    const found =
      this.token.implied === true
        ? 'the end of the line'
        : this.sees('eof')
          ? 'the end of the file'
          : quoted(this.text())
    this.problems.push({ pos: this.pos, problem: `${problem}, found ${found}` })
    throw new Stop()
  }

  /** The end of a statement or spec; gives the comment behind it. */
  endOfStatement(): CommentGroup | undefined {
    if (this.sees(')') || this.sees('}')) return undefined
    if (!this.sees(';')) this.fail("expected ';' or the end of the line")
    const semicolon = this.next()
    return semicolon.implied === true || semicolon.pos === semicolon.end ? semicolon.trail : this.token.trail
  }

  /** Reads something that may hold its own kind. */
  nested<Result>(read: () => Result): Result {
    if (++this.#depth > MAX_DEPTH) throw new TooDeep(this.pos)
    const result = read()
    this.#depth--
    return result
  }

  chained(links: number): void {
    if (links > MAX_CHAIN) throw new TooDeep(this.pos)
  }

  /** What follows the bracket that closes the one at the token; undefined where none does. */
  afterMatching(): string | undefined {
    let depth = 0
    for (let at = this.#at; at < this.#tokens.length; at++) {
      const { kind } = this.#tokens[at]!
      if (kind === '[' || kind === '(' || kind === '{') depth++
      else if (kind === ']' || kind === ')' || kind === '}') {
        if (--depth === 0) return this.#tokens[at + 1]?.kind
      } else if (kind === ';' && depth < 2) return undefined
    }
    return undefined
  }

  /** Reads on where parsing can start again. */
  recover(until: (token: Token, depth: number) => boolean, level: number): void {
    let depth = 0
    this.#depth = level
    while (!this.sees('eof') && !until(this.token, depth)) {
      if (this.sees('{')) depth++
      else if (this.sees('}')) depth--
      this.next()
    }
  }

  get depth(): number {
    return this.#depth
  }
}

const shown = (kind: string): string =>
  kind === 'ident'
    ? 'a name'
    : kind === 'string'
      ? 'a string'
      : kind === ';'
        ? "';' or the end of the line"
        : `'${kind}'`

const quoted = (text: string): string => `'${text.length > 30 ? `${text.slice(0, 30)}…` : text}'`
