import type { Block, Clause, Expr, Statement } from './nodes.ts'
import { parseGeneral } from './parseDeclaration.ts'
import { parseExpression } from './parseExpression.ts'
import { parseIdent, parseType } from './parseType.ts'
import { Stop, type TokenReader } from './TokenReader.ts'

const assignments: ReadonlySet<string> = new Set([
  '=',
  ':=',
  '+=',
  '-=',
  '*=',
  '/=',
  '%=',
  '&=',
  '|=',
  '^=',
  '<<=',
  '>>=',
  '&^=',
])

const empty: Statement = { kind: 'block', pos: 0, statements: [] }

export function parseBlock(reader: TokenReader): Block {
  return reader.nested(() => {
    const { pos } = reader.expect('{')
    const statements = parseStatements(reader)
    reader.expect('}')
    return { kind: 'block', pos, statements }
  })
}

/** Statements up to a closing brace or the next clause. A problem ends only the statement it is in. */
function parseStatements(reader: TokenReader): readonly Statement[] {
  const statements: Statement[] = []
  while (!reader.sees('}') && !reader.sees('case') && !reader.sees('default') && !reader.sees('eof')) {
    const { depth, level, index } = reader
    try {
      const statement = parseStatement(reader)
      statements.push(statement)
      // A declaration has read its own end.
      if (statement.kind === 'declaration') continue
      if (!reader.sees('}') && !reader.sees('case') && !reader.sees('default')) reader.endOfStatement()
    } catch (error) {
      if (!(error instanceof Stop)) throw error
      reader.level = level
      reader.recover(
        (token, braces) => (token.kind === ';' && braces <= 0) || (token.kind === '}' && braces <= 0),
        depth,
      )
      if (!reader.accept(';') && reader.index === index) break
    }
  }
  return statements
}

function parseStatement(reader: TokenReader): Statement {
  return reader.nested(() => {
    switch (reader.kind) {
      case 'const':
      case 'type':
      case 'var':
        return { kind: 'declaration', declaration: parseGeneral(reader) }
      case '{':
        return parseBlock(reader)
      case ';':
        return empty
      case 'if':
        return parseIf(reader)
      case 'for':
        return parseFor(reader)
      case 'switch':
        return parseSwitch(reader)
      case 'select': {
        reader.next()
        reader.expect('{')
        return { kind: 'select', clauses: parseClauses(reader) }
      }
      case 'return': {
        reader.next()
        return { kind: 'return', results: reader.sees(';') || reader.sees('}') ? [] : parseList(reader) }
      }
      case 'go':
      case 'defer': {
        const word = reader.next().kind
        const x = parseExpression(reader)
        if (x.kind !== 'call') reader.fail(`expected a call after '${word}'`)
        return { kind: 'expression', x }
      }
      case 'break':
      case 'continue':
        reader.next()
        reader.accept('ident')
        return empty
      case 'goto':
        reader.next()
        parseIdent(reader)
        return empty
      case 'fallthrough':
        reader.next()
        return empty
      case 'func':
        if (reader.peek(1) === 'ident') {
          reader.next()
          reader.fail("expected '('")
        }
        return parseSimple(reader)
      case 'ident':
        if (reader.peek(1) === ':') {
          reader.next()
          reader.next()
          return reader.sees('}') ? empty : parseStatement(reader)
        }
        return parseSimple(reader)
      default:
        return parseSimple(reader)
    }
  })
}

function parseList(reader: TokenReader): readonly Expr[] {
  const list = [parseExpression(reader)]
  while (reader.accept(',')) list.push(parseExpression(reader))
  return list
}

function parseSimple(reader: TokenReader, ranges = false): Statement {
  if (ranges && reader.sees('range')) {
    reader.next()
    return { kind: 'range', operator: '', left: [], x: parseExpression(reader) }
  }
  const left = parseList(reader)
  const operator = reader.kind
  if (assignments.has(operator)) {
    reader.next()
    if (ranges && reader.sees('range') && (operator === '=' || operator === ':=')) {
      reader.next()
      return { kind: 'range', operator, left, x: parseExpression(reader) }
    }
    return { kind: 'assign', operator, left, right: parseList(reader) }
  }
  if (left.length > 1) reader.fail("expected '=' or ':='")
  if (reader.accept('<-')) return { kind: 'assign', operator: '<-', left, right: [parseExpression(reader)] }
  if (reader.sees('++') || reader.sees('--')) reader.next()
  return { kind: 'expression', x: left[0]! }
}

/** The head of a statement, where `{` begins the body. */
function inHead<Result>(reader: TokenReader, read: () => Result): Result {
  const { level } = reader
  reader.level = -1
  const result = read()
  reader.level = level
  return result
}

function parseIf(reader: TokenReader): Statement {
  reader.next()
  const { init, condition } = inHead(reader, () => {
    if (reader.sees('{')) reader.fail('expected a condition')
    const init = reader.sees(';') ? undefined : parseSimple(reader)
    if (!reader.sees(';')) return { condition: init }
    if (reader.token.implied === true) reader.fail("expected '{'")
    reader.next()
    if (reader.sees('{')) reader.fail('expected a condition')
    return { init, condition: parseSimple(reader) }
  })
  if (condition !== undefined && condition.kind !== 'expression') reader.fail('expected a condition')
  const then = parseBlock(reader)
  const otherwise = reader.accept('else') ? parseElse(reader) : undefined
  return {
    kind: 'if',
    ...(init === undefined ? {} : { init }),
    ...(condition === undefined ? {} : { condition }),
    then,
    ...(otherwise === undefined ? {} : { otherwise }),
  }
}

function parseElse(reader: TokenReader): Statement {
  if (reader.sees('if')) return reader.nested(() => parseIf(reader))
  return reader.sees('{') ? parseBlock(reader) : reader.fail("expected 'if' or '{' after 'else'")
}

function parseFor(reader: TokenReader): Statement {
  reader.next()
  const head = inHead(reader, () => {
    if (reader.sees('{')) return {}
    const first = reader.sees(';') ? undefined : parseSimple(reader, true)
    if (first?.kind === 'range' || !reader.sees(';')) return { condition: first }
    if (reader.token.implied === true) reader.fail("expected '{'")
    reader.next()
    const condition = reader.sees(';') ? undefined : parseSimple(reader)
    if (reader.sees(';')) reader.next()
    else if (!reader.sees('{')) reader.fail("expected ';'")
    const post = reader.sees('{') ? undefined : parseSimple(reader)
    return { init: first, condition, post }
  })
  const body = parseBlock(reader)
  const { init, condition, post } = head
  return {
    kind: 'for',
    ...(init === undefined ? {} : { init }),
    ...(condition === undefined ? {} : { condition }),
    ...(post === undefined ? {} : { post }),
    body,
  }
}

function parseSwitch(reader: TokenReader): Statement {
  reader.next()
  const { init, tag } = inHead(reader, () => {
    if (reader.sees('{')) return {}
    const first = reader.sees(';') ? undefined : parseSimple(reader)
    if (!reader.sees(';')) return { tag: first }
    reader.next()
    return { init: first, tag: reader.sees('{') ? undefined : parseSimple(reader) }
  })
  reader.expect('{')
  const clauses = parseClauses(reader)
  return {
    kind: 'switch',
    ...(init === undefined ? {} : { init }),
    ...(tag === undefined ? {} : { tag }),
    clauses,
  }
}

function parseClauses(reader: TokenReader): readonly Clause[] {
  const clauses: Clause[] = []
  const { level } = reader
  reader.level = 0
  while (reader.sees('case') || reader.sees('default')) {
    let cases: readonly Expr[] = []
    let communication: Statement | undefined
    if (reader.next().kind === 'case') {
      const first = parseCase(reader)
      if (first.kind === 'expression') {
        cases = [first.x]
        while (reader.accept(',')) cases = [...cases, parseCaseType(reader)]
      } else communication = first
    }
    reader.expect(':')
    const body = parseStatements(reader)
    clauses.push({ cases, ...(communication === undefined ? {} : { communication }), body })
  }
  reader.level = level
  reader.expect('}')
  return clauses
}

const parseCaseType = (reader: TokenReader): Expr =>
  reader.sees('func') || reader.sees('<-') ? parseExpression(reader) : parseExpressionOrType(reader)

const parseExpressionOrType = (reader: TokenReader): Expr =>
  reader.sees('chan') || reader.sees('map') ? parseType(reader) : parseExpression(reader)

/** The first thing of a case: an expression, a type, or what a select waits for. */
function parseCase(reader: TokenReader): Statement {
  const first = parseCaseType(reader)
  if (reader.sees(',') || reader.sees(':')) {
    // A list is either of cases, or the names that a receive gives its values to.
    if (reader.sees(':') || !receives(reader)) return { kind: 'expression', x: first }
    const list = [first]
    while (reader.accept(',')) list.push(parseExpression(reader))
    const operator = reader.next().kind
    return { kind: 'assign', operator, left: list, right: [parseExpression(reader)] }
  }
  if (reader.sees(':=') || reader.sees('=')) {
    const operator = reader.next().kind
    return { kind: 'assign', operator, left: [first], right: [parseExpression(reader)] }
  }
  if (reader.accept('<-')) return { kind: 'assign', operator: '<-', left: [first], right: [parseExpression(reader)] }
  return { kind: 'expression', x: first }
}

/** Whether `, name =` or `, name :=` follows. */
const receives = (reader: TokenReader): boolean =>
  reader.sees(',') && reader.peek(1) === 'ident' && (reader.peek(2) === ':=' || reader.peek(2) === '=')
