import type { Expr } from './nodes.ts'
import { parseBlock } from './parseStatement.ts'
import { parseArrayType, parseIdent, parseInterface, parseSignature, parseStruct, parseType } from './parseType.ts'
import type { TokenReader } from './TokenReader.ts'

const precedence: ReadonlyMap<string, number> = new Map(
  [
    ['||'],
    ['&&'],
    ['==', '!=', '<', '<=', '>', '>='],
    ['+', '-', '|', '^'],
    ['*', '/', '%', '<<', '>>', '&', '&^'],
  ].flatMap((operators, index) => operators.map((operator): [string, number] => [operator, index + 1])),
)

const unaryOperators: ReadonlySet<string> = new Set(['+', '-', '!', '^', '&', '~', '<-'])

/** An expression; types are expressions too, where an argument may be one. */
export const parseExpression = (reader: TokenReader): Expr => parseBinary(reader, 1)

function parseBinary(reader: TokenReader, least: number): Expr {
  let x = parseUnary(reader)
  for (let links = 1; ; links++) {
    const operator = reader.kind
    const level = precedence.get(operator)
    if (level === undefined || level < least) return x
    reader.chained(links)
    reader.next()
    const right = parseBinary(reader, level + 1)
    x = { kind: 'binary', pos: x.pos, operator, x, y: right }
  }
}

function parseUnary(reader: TokenReader): Expr {
  return reader.nested(() => {
    const { kind, pos } = reader.token
    if (kind === '*') {
      reader.next()
      return { kind: 'star', pos, x: parseUnary(reader) }
    }
    if (kind === '<-' && reader.peek(1) === 'chan') return parseType(reader)
    if (unaryOperators.has(kind)) {
      reader.next()
      return { kind: 'unary', pos, operator: kind, x: parseUnary(reader) }
    }
    return parsePrimary(reader)
  })
}

function parseOperand(reader: TokenReader): Expr {
  const { kind, pos } = reader.token
  switch (kind) {
    case 'ident':
      return parseIdent(reader)
    case 'int':
    case 'float':
    case 'imag':
    case 'char':
    case 'string':
      return { kind: 'literal', pos, type: kind, text: reader.text(reader.next()) }
    case '(': {
      reader.next()
      reader.level++
      const x = parseExpression(reader)
      reader.level--
      reader.expect(')')
      return { kind: 'paren', pos, x }
    }
    case 'func': {
      reader.next()
      const type = parseSignature(reader, pos)
      if (!reader.sees('{')) return type
      reader.level++
      const level = reader.level
      reader.level = Math.max(0, level)
      const body = parseBlock(reader)
      reader.level = level - 1
      return { kind: 'closure', pos, type, body }
    }
    case '[':
      return parseArrayType(reader)
    case 'struct':
      return parseStruct(reader)
    case 'interface':
      return parseInterface(reader)
    case 'map':
    case 'chan':
      return parseType(reader)
    default:
      return reader.fail('expected an expression')
  }
}

const isTypeName = (x: Expr): boolean => {
  if (x.kind === 'index') return isTypeName(x.x)
  return x.kind === 'ident' || (x.kind === 'selector' && x.x.kind === 'ident')
}

const isLiteralType = (x: Expr): boolean =>
  isTypeName(x) || x.kind === 'slice' || x.kind === 'array' || x.kind === 'struct' || x.kind === 'map'

function parsePrimary(reader: TokenReader): Expr {
  let x = parseOperand(reader)
  for (let links = 1; ; links++) {
    reader.chained(links)
    switch (reader.kind) {
      case '.':
        x = parseSelector(reader, x)
        break
      case '[':
        x = parseIndex(reader, x)
        break
      case '(':
        x = parseCall(reader, x)
        break
      case '{':
        if (!isLiteralType(x) || (reader.level < 0 && isTypeName(x))) return x
        x = parseComposite(reader, x)
        break
      default:
        return x
    }
  }
}

function parseSelector(reader: TokenReader, x: Expr): Expr {
  reader.next()
  if (reader.sees('ident')) {
    const name = parseIdent(reader)
    return { kind: 'selector', pos: x.pos, x, name: name.name, namePos: name.pos }
  }
  reader.expect('(', ' or a name')
  if (reader.accept('type')) {
    reader.expect(')')
    return { kind: 'assertion', pos: x.pos, x }
  }
  const type = parseType(reader)
  reader.expect(')')
  return { kind: 'assertion', pos: x.pos, x, type }
}

function parseIndex(reader: TokenReader, x: Expr): Expr {
  reader.next()
  reader.level++
  const parts: Expr[] = []
  let slicing = false
  let types = false
  while (!reader.sees(']') && !reader.sees('eof')) {
    if (reader.accept(':')) {
      slicing = true
      continue
    }
    parts.push(parseExpression(reader))
    if (reader.sees(',')) {
      types = true
      reader.next()
    } else if (!reader.sees(':') && !reader.sees(']')) reader.fail("expected ']'")
  }
  if (parts.length === 0 && !slicing) reader.fail('expected an index')
  reader.level--
  reader.expect(']')
  if (slicing && types) reader.fail("expected ']'")
  return slicing ? { kind: 'slicing', pos: x.pos, x, bounds: parts } : { kind: 'index', pos: x.pos, x, indices: parts }
}

function parseCall(reader: TokenReader, callee: Expr): Expr {
  reader.expect('(')
  reader.level++
  const list: Expr[] = []
  while (!reader.sees(')') && !reader.sees('eof')) {
    list.push(parseExpression(reader))
    reader.accept('...')
    if (!reader.accept(',')) break
  }
  reader.level--
  reader.expect(')', " or ',' after an argument")
  return { kind: 'call', pos: callee.pos, callee, arguments: list }
}

function parseComposite(reader: TokenReader, type: Expr | undefined): Expr {
  const { pos } = reader.expect('{')
  reader.level++
  const level = reader.level
  reader.level = Math.max(0, level)
  const elements: { readonly key?: Expr; readonly value: Expr }[] = []
  while (!reader.sees('}') && !reader.sees('eof')) {
    const first = parseElement(reader)
    elements.push(reader.accept(':') ? { key: first, value: parseElement(reader) } : { value: first })
    if (!reader.accept(',')) break
  }
  reader.level = level - 1
  reader.expect('}', " or ',' after an element")
  return { kind: 'composite', pos: type?.pos ?? pos, ...(type === undefined ? {} : { type }), elements }
}

const parseElement = (reader: TokenReader): Expr =>
  reader.sees('{') ? reader.nested(() => parseComposite(reader, undefined)) : parseExpression(reader)
