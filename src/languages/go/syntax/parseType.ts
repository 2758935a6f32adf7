import type { Expr, Field, FuncType, Ident, InterfaceMethod } from './nodes.ts'
import { parseExpression } from './parseExpression.ts'
import type { TokenReader } from './TokenReader.ts'

const typeStarts: ReadonlySet<string> = new Set([
  'ident',
  '*',
  '[',
  '(',
  'func',
  'chan',
  'map',
  'struct',
  'interface',
  '<-',
])

/** Whether a token can begin a type. */
export const startsType = (kind: string | undefined): boolean => kind !== undefined && typeStarts.has(kind)

export function parseIdent(reader: TokenReader): Ident {
  const token = reader.expect('ident')
  return { kind: 'ident', pos: token.pos, name: reader.text(token) }
}

/** A type, or nothing where no type begins. */
export function tryType(reader: TokenReader): Expr | undefined {
  return startsType(reader.kind) ? parseType(reader) : undefined
}

export function parseType(reader: TokenReader): Expr {
  return reader.nested(() => {
    const { kind, pos } = reader.token
    switch (kind) {
      case 'ident':
        return parseTypeName(reader)
      case '*':
        reader.next()
        return { kind: 'star', pos, x: parseType(reader) }
      case '(': {
        reader.next()
        const x = parseType(reader)
        reader.expect(')')
        return { kind: 'paren', pos, x }
      }
      case '[':
        return parseArrayType(reader)
      case 'struct':
        return parseStruct(reader)
      case 'interface':
        return parseInterface(reader)
      case 'func':
        reader.next()
        return parseSignature(reader, pos)
      case 'map': {
        reader.next()
        reader.expect('[')
        const key = parseType(reader)
        reader.expect(']')
        return { kind: 'map', pos, key, value: parseType(reader) }
      }
      case 'chan':
        reader.next()
        reader.accept('<-')
        return { kind: 'chan', pos, value: parseType(reader) }
      case '<-':
        reader.next()
        reader.expect('chan')
        return { kind: 'chan', pos, value: parseType(reader) }
      default:
        return reader.fail('expected a type')
    }
  })
}

/** `Name`, `package.Name`, with type arguments. */
export function parseTypeName(reader: TokenReader, first: Ident = parseIdent(reader)): Expr {
  let type: Expr = first
  if (reader.accept('.')) {
    const name = parseIdent(reader)
    type = { kind: 'selector', pos: first.pos, x: first, name: name.name, namePos: name.pos }
  }
  return reader.sees('[') ? parseTypeArguments(reader, type) : type
}

function parseTypeArguments(reader: TokenReader, x: Expr): Expr {
  reader.expect('[')
  const indices = [parseType(reader)]
  while (reader.accept(',') && !reader.sees(']')) indices.push(parseType(reader))
  reader.expect(']')
  return { kind: 'index', pos: x.pos, x, indices }
}

export function parseArrayType(reader: TokenReader): Expr {
  const { pos } = reader.expect('[')
  if (reader.accept(']')) return { kind: 'slice', pos, element: parseType(reader) }
  if (!reader.accept('...')) {
    reader.level++
    parseExpression(reader)
    reader.level--
  }
  reader.expect(']')
  return { kind: 'array', pos, element: parseType(reader) }
}

export function parseStruct(reader: TokenReader): Expr {
  const { pos } = reader.expect('struct')
  reader.expect('{')
  const fields: Field[] = []
  while (reader.sees('ident') || reader.sees('*') || reader.sees('(')) fields.push(parseField(reader))
  reader.expect('}')
  return { kind: 'struct', pos, fields }
}

function parseField(reader: TokenReader): Field {
  const doc = reader.token.lead
  const names: Ident[] = []
  let type: Expr
  if (reader.sees('ident')) {
    const first = parseIdent(reader)
    const embedded =
      reader.sees('.') ||
      reader.sees('string') ||
      reader.sees(';') ||
      reader.sees('}') ||
      (reader.sees('[') && reader.peek(1) !== ']' && !startsType(reader.afterMatching()))
    if (embedded) type = parseTypeName(reader, first)
    else {
      names.push(first)
      while (reader.accept(',')) names.push(parseIdent(reader))
      type = parseType(reader)
    }
  } else if (reader.sees('*')) {
    const { pos } = reader.next()
    if (reader.sees('(')) reader.fail('an embedded type cannot be in parentheses')
    type = { kind: 'star', pos, x: parseTypeName(reader) }
  } else reader.fail('an embedded type cannot be in parentheses')
  const tag = reader.sees('string') ? reader.text(reader.next()) : undefined
  const comment = reader.endOfStatement()
  return {
    names,
    type,
    ...(tag === undefined ? {} : { tag }),
    ...(doc === undefined ? {} : { doc }),
    ...(comment === undefined ? {} : { comment }),
  }
}

export function parseInterface(reader: TokenReader): Expr {
  const { pos } = reader.expect('interface')
  reader.expect('{')
  const methods: InterfaceMethod[] = []
  const embedded: Expr[] = []
  while (!reader.sees('}') && !reader.sees('eof')) {
    const doc = reader.token.lead
    if (reader.sees('ident') && reader.peek(1) === '(') {
      const name = parseIdent(reader)
      methods.push({ name, type: parseSignature(reader, reader.pos), ...(doc === undefined ? {} : { doc }) })
    } else embedded.push(parseUnion(reader))
    reader.endOfStatement()
  }
  reader.expect('}')
  return { kind: 'interface', pos, methods, embedded }
}

/** `A | ~B | C`: a constraint. */
function parseUnion(reader: TokenReader): Expr {
  const term = (): Expr => {
    const { pos } = reader.token
    return reader.accept('~') ? { kind: 'unary', pos, operator: '~', x: parseType(reader) } : parseType(reader)
  }
  let x = term()
  for (let links = 0; reader.accept('|'); reader.chained(++links))
    x = { kind: 'binary', pos: x.pos, operator: '|', x, y: term() }
  return x
}

/** Parameters and results, behind `func` or a method's name. */
export function parseSignature(reader: TokenReader, pos: number, typeParameters: readonly Field[] = []): FuncType {
  const open = reader.pos
  const parameters = parseParameters(reader)
  const close = reader.pos
  reader.expect(')')
  let results: readonly Field[] = []
  if (reader.sees('(')) {
    results = parseParameters(reader)
    reader.expect(')')
  } else {
    const type = tryType(reader)
    if (type !== undefined) results = [{ names: [], type }]
  }
  return { kind: 'func', pos, typeParameters, parameters, open, close, results }
}

interface Entry {
  readonly name?: Ident
  readonly type?: Expr
}

function parseParameters(reader: TokenReader): readonly Field[] {
  reader.expect('(')
  const entries: Entry[] = []
  while (!reader.sees(')') && !reader.sees('eof')) {
    entries.push(parseEntry(reader))
    if (!reader.accept(',')) break
  }
  if (!reader.sees(')')) reader.fail("expected ',' or ')' after a parameter")
  return groupEntries(reader, entries)
}

/** The receiver of a method: a list like any other. */
export function parseReceiver(reader: TokenReader): readonly Field[] {
  const fields = parseParameters(reader)
  reader.expect(')')
  return fields
}

function parseParameterType(reader: TokenReader): Expr {
  const { pos } = reader.token
  return reader.accept('...') ? { kind: 'ellipsis', pos, element: parseType(reader) } : parseType(reader)
}

function parseEntry(reader: TokenReader): Entry {
  if (!reader.sees('ident')) return { type: parseParameterType(reader) }
  const name = parseIdent(reader)
  const instance = reader.sees('[') && reader.peek(1) !== ']' && !startsType(reader.afterMatching())
  if (reader.sees('.') || instance) return { type: parseTypeName(reader, name) }
  if (reader.sees('...') || startsType(reader.kind)) return { name, type: parseParameterType(reader) }
  return { name }
}

/** Names take the type that follows them; without any named type, single names are types. */
function groupEntries(reader: TokenReader, entries: readonly Entry[]): readonly Field[] {
  const named = entries.some(({ name, type }) => name !== undefined && type !== undefined)
  if (!named) return entries.map(({ name, type }) => ({ names: [], type: type ?? name! }))
  const fields: Field[] = []
  let names: Ident[] = []
  for (const { name, type } of entries) {
    if (name === undefined) reader.fail('parameters are either all named or all unnamed')
    names.push(name)
    if (type === undefined) continue
    fields.push({ names, type })
    names = []
  }
  if (names.length > 0) reader.fail('parameters are either all named or all unnamed')
  return fields
}

/** `[K comparable, V any]`, from behind the bracket. */
export function parseTypeParameters(reader: TokenReader): readonly Field[] {
  const fields: Field[] = []
  while (!reader.sees(']') && !reader.sees('eof')) {
    const names = [parseIdent(reader)]
    while (reader.accept(',')) names.push(parseIdent(reader))
    fields.push({ names, type: parseUnion(reader) })
    if (!reader.accept(',')) break
  }
  reader.expect(']')
  return fields
}
