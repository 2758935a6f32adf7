import type {
  Declaration,
  Expr,
  Field,
  FuncDeclaration,
  GeneralDeclaration,
  ImportSpec,
  TypeSpec,
  ValueSpec,
} from './nodes.ts'
import { parseExpression } from './parseExpression.ts'
import { parseBlock } from './parseStatement.ts'
import {
  parseIdent,
  parseReceiver,
  parseSignature,
  parseType,
  parseTypeParameters,
  startsType,
  tryType,
} from './parseType.ts'
import { stringValue } from './stringValue.ts'
import type { TokenReader } from './TokenReader.ts'
import type { CommentGroup } from './tokens.ts'

type Spec = TypeSpec | ValueSpec | ImportSpec

/** A declaration of the top level. */
export function parseDeclaration(reader: TokenReader): Declaration {
  if (reader.sees('func')) return parseFunction(reader)
  if (reader.sees('const') || reader.sees('var') || reader.sees('type') || reader.sees('import'))
    return parseGeneral(reader)
  return reader.fail('expected a declaration')
}

/** `const`, `var`, `type` or `import`, alone or with a group in parentheses. */
export function parseGeneral(reader: TokenReader): GeneralDeclaration {
  const doc = reader.token.lead
  const { kind } = reader.next()
  const specs: Spec[] = []
  if (reader.accept('(')) {
    for (let index = 0; !reader.sees(')') && !reader.sees('eof'); index++)
      specs.push(parseSpec(reader, kind, index, reader.token.lead))
    reader.expect(')')
    closeSpec(reader)
  } else specs.push(parseSpec(reader, kind, 0, undefined))
  return { kind: 'general', ...(doc === undefined ? {} : { doc }), specs }
}

function parseSpec(reader: TokenReader, kind: string, index: number, doc: CommentGroup | undefined): Spec {
  if (kind === 'import') return parseImport(reader)
  return kind === 'type'
    ? parseTypeSpec(reader, doc)
    : parseValueSpec(reader, kind === 'const' ? 'const' : 'var', index, doc)
}

function parseImport(reader: TokenReader): ImportSpec {
  const { pos } = reader.token
  const name = reader.sees('ident') || reader.sees('.') ? reader.text(reader.next()) : undefined
  const path = stringValue(reader.text(reader.expect('string', ' with the path of a package')))
  closeSpec(reader)
  return { kind: 'import', pos, path, ...(name === undefined ? {} : { name }) }
}

/** The end of a spec: alone, its semicolon belongs to the declaration that is around it. */
function closeSpec(reader: TokenReader): CommentGroup | undefined {
  const trail = reader.token.trail
  if (reader.sees(';') || reader.sees(')') || reader.sees('}')) {
    if (!reader.sees(';')) return undefined
    if (reader.token.implied === true) {
      reader.next()
      return trail
    }
    reader.next()
    return reader.token.trail
  }
  return reader.fail("expected ';' or the end of the line")
}

function parseTypeSpec(reader: TokenReader, doc: CommentGroup | undefined): TypeSpec {
  const name = parseIdent(reader)
  let typeParameters: readonly Field[] = []
  let array: Expr | undefined
  if (reader.sees('[')) {
    const { pos } = reader.token
    const generic = reader.peek(1) === 'ident' && isTypeParameter(reader.peek(2))
    if (generic) {
      reader.next()
      typeParameters = parseTypeParameters(reader)
    } else if (reader.peek(1) === ']') {
      reader.next()
      reader.next()
      array = { kind: 'slice', pos, element: parseType(reader) }
    } else {
      reader.next()
      if (!reader.accept('...')) parseExpression(reader)
      reader.expect(']')
      array = { kind: 'array', pos, element: parseType(reader) }
    }
  }
  const alias = array === undefined && reader.accept('=')
  const type = array ?? parseType(reader)
  closeSpec(reader)
  return { kind: 'type', name, alias, typeParameters, type, ...(doc === undefined ? {} : { doc }) }
}

const isTypeParameter = (kind: string): boolean => kind === ',' || kind === '~' || (kind !== '(' && startsType(kind))

function parseValueSpec(
  reader: TokenReader,
  kind: 'const' | 'var',
  index: number,
  doc: CommentGroup | undefined,
): ValueSpec {
  const names = [parseIdent(reader)]
  while (reader.accept(',')) names.push(parseIdent(reader))
  let type: Expr | undefined
  if (kind === 'const') type = tryType(reader)
  else if (!reader.sees('=')) type = parseType(reader)
  const values: Expr[] = []
  if (reader.accept('=')) {
    do values.push(parseExpression(reader))
    while (reader.accept(','))
  }
  const comment = closeSpec(reader)
  return {
    kind,
    names,
    values,
    index,
    ...(type === undefined ? {} : { type }),
    ...(doc === undefined ? {} : { doc }),
    ...(comment === undefined ? {} : { comment }),
  }
}

function parseFunction(reader: TokenReader): FuncDeclaration {
  const doc = reader.token.lead
  const { pos } = reader.next()
  const receiver = reader.sees('(') ? parseReceiver(reader) : undefined
  const name = parseIdent(reader)
  let typeParameters: readonly Field[] = []
  if (reader.accept('[')) typeParameters = parseTypeParameters(reader)
  const type = parseSignature(reader, pos, typeParameters)
  const body = reader.sees('{') ? parseBlock(reader) : undefined
  return {
    kind: 'function',
    name,
    type,
    ...(receiver === undefined ? {} : { receiver }),
    ...(body === undefined ? {} : { body }),
    ...(doc === undefined ? {} : { doc }),
  }
}
