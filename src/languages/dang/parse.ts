import type { DangArgument, DangDeclaration, DangDirective, DangField, DangProblem, DangType } from './declarations.ts'
import { type Token, tokens } from './tokens.ts'

class Unexpected extends Error {
  readonly at: Token
  constructor(at: Token, problem: string) {
    super(problem)
    this.at = at
  }
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '{{': '}}' }
const KINDS: ReadonlySet<string> = new Set(['type', 'interface', 'enum', 'scalar', 'union'])
const DEEPEST = 200

/**
 * The declarations of a Dang source. Only what declares types is looked into; bodies are skipped with their brackets balanced.
 * After a mistake reading goes on with the next declaration, so that all of them are told.
 */
export function parseDang(source: string): {
  readonly declarations: readonly DangDeclaration[]
  readonly problems: readonly DangProblem[]
} {
  const list = tokens(source)
  let index = 0
  const problems: DangProblem[] = list
    .filter(({ open }) => open)
    .map((at) => ({ at, problem: 'this string does not end' }))

  const peek = (): Token => list[index]!
  const is = (value: string): boolean => peek().value === value && (peek().kind === 'mark' || peek().kind === 'name')
  const next = (): Token => list[index < list.length - 1 ? index++ : index]!
  const skipLines = (): void => {
    while (peek().kind === 'line') next()
  }
  const described = ({ kind, value }: Token): string =>
    kind === 'end' ? 'the end of the file' : kind === 'line' ? 'the end of the line' : `\`${value}\``
  const expect = (value: string): Token => {
    skipLines()
    if (!is(value)) throw new Unexpected(peek(), `expected \`${value}\`, found ${described(peek())}`)
    return next()
  }
  const word = (): Token => {
    skipLines()
    if (peek().kind !== 'name') throw new Unexpected(peek(), `expected a name, found ${described(peek())}`)
    return next()
  }
  // With the opening bracket next: its tokens up to the closing one, both included.
  const balanced = (): readonly Token[] => {
    const from = index
    const open: Token[] = []
    do {
      const token = next()
      if (token.kind === 'end') throw new Unexpected(open.at(-1)!, `this \`${open.at(-1)!.value}\` is not closed`)
      if (token.kind !== 'mark') continue
      if (CLOSING[token.value] !== undefined) open.push(token)
      else if (Object.values(CLOSING).includes(token.value)) {
        // `}}` may close two blocks as well as one selection.
        const twice = token.value === '}}' && open.at(-1)?.value === '{'
        if (twice) open.pop()
        const last = open.pop()
        if (!twice && last !== undefined && CLOSING[last.value] !== token.value)
          throw new Unexpected(token, `\`${token.value}\` closes the \`${last.value}\` of line ${last.line}`)
      }
    } while (open.length > 0)
    return list.slice(from, index)
  }

  const parseType = (depth = 0): DangType => {
    skipLines()
    const at = peek()
    if (depth > DEEPEST) throw new Unexpected(at, 'this type is nested too deeply')
    let type: DangType
    if (is('[')) {
      next()
      const element = parseType(depth + 1)
      expect(']')
      type = { element, nonNull: false, at }
    } else if (is('{{')) {
      balanced()
      type = { other: 'an object type without a name', nonNull: false, at }
    } else {
      let name = word().value
      while (is('.')) {
        next()
        name = word().value
      }
      if (is('[')) {
        balanced()
        type = { other: `${name}[…]`, nonNull: false, at }
      } else
        type = /^[a-z]$/.test(name)
          ? { other: `the type variable ${name}`, nonNull: false, at }
          : { name, nonNull: false, at }
    }
    if (is('!')) {
      next()
      return { ...type, nonNull: true }
    }
    return type
  }

  const parseDirectives = (): DangDirective[] => {
    const found: DangDirective[] = []
    for (let back = index; ; back = index) {
      skipLines()
      if (!is('@')) {
        index = back
        return found
      }
      const at = next()
      let name = word().value
      while (is('.')) {
        next()
        name = word().value
      }
      found.push({ name, arguments: is('(') ? directiveArguments(balanced().slice(1, -1)) : new Map(), at })
    }
  }

  const skipValue = (): readonly Token[] => {
    const from = index
    while (peek().kind !== 'line' && peek().kind !== 'end' && !is(')') && !is('}') && !is('@')) {
      if (peek().kind === 'mark' && CLOSING[peek().value] !== undefined) balanced()
      else next()
      // A form goes on where the next line begins with a dot, or this one ends with an operator.
      const back = index
      const before = list[index - 1]!
      if (peek().kind === 'line') {
        skipLines()
        if (!is('.') && !(before.kind === 'mark' && /^(?:\?\?|[-+*/.=&|<>]|::)$/.test(before.value))) index = back
      }
    }
    return list.slice(from, index)
  }

  const parseArguments = (): DangArgument[] => {
    expect('(')
    const found: DangArgument[] = []
    for (;;) {
      skipLines()
      if (is(')')) {
        next()
        return found
      }
      const doc = peek().kind === 'doc' ? next().value : undefined
      const before = parseDirectives()
      skipLines()
      const isBlock = is('&')
      if (isBlock) next()
      const at = word()
      if (isBlock && is('(')) balanced()
      expect(':')
      const type = parseType()
      const directives = [...before, ...parseDirectives()]
      skipLines()
      const hasDefault = is('=')
      if (hasDefault) {
        next()
        skipLines()
        skipValue()
      } else if (is('{')) balanced()
      if (isBlock) continue
      const more = parseDirectives()
      found.push({
        name: at.value,
        ...(doc ? { doc } : {}),
        type,
        hasDefault,
        directives: [...directives, ...more],
        at,
      })
    }
  }

  const parseField = (doc: string | undefined, before: readonly DangDirective[]): DangField | undefined => {
    let isPublic: boolean | undefined
    if (is('pub') || is('let')) isPublic = next().value === 'pub'
    const at = word()
    const args = is('(') ? parseArguments() : undefined
    skipInLine()
    let type: DangType | undefined
    if (is(':')) {
      next()
      type = parseType()
    }
    const directives = [...before, ...parseDirectives()]
    const back = index
    skipLines()
    let value: readonly Token[] | undefined
    let body: readonly Token[] | undefined
    if (is('=')) {
      next()
      skipLines()
      value = skipValue()
    } else if (is('{') && (type !== undefined || args !== undefined)) {
      body = balanced()
    } else index = back
    // `name = value` without `let` or `pub` sets a field, it declares none.
    if (isPublic === undefined && type === undefined) {
      if (value === undefined && body === undefined)
        throw new Unexpected(at, `expected a field or a function, found ${described(at)}`)
      return undefined
    }
    return {
      name: at.value,
      ...(doc ? { doc } : {}),
      isPublic: isPublic ?? true,
      ...(args === undefined ? {} : { arguments: args }),
      ...(type === undefined ? {} : { type }),
      hasBody: body !== undefined,
      ...(body === undefined ? {} : { body }),
      ...(value === undefined ? {} : { value }),
      directives,
      at,
    }
  }
  const skipInLine = (): void => {
    if (peek().kind !== 'line') return
    const back = index
    skipLines()
    if (!is(':')) index = back
  }

  const parseBody = (): Pick<DangDeclaration, 'fields' | 'constructorArguments'> => {
    expect('{')
    const fields: DangField[] = []
    let constructorArguments: readonly DangArgument[] | undefined
    for (;;) {
      skipLines()
      if (is('}')) {
        next()
        return { fields, ...(constructorArguments === undefined ? {} : { constructorArguments }) }
      }
      if (peek().kind === 'end') throw new Unexpected(peek(), 'expected `}`, found the end of the file')
      const doc = peek().kind === 'doc' ? next().value : undefined
      const directives = parseDirectives()
      skipLines()
      const following = list[index + 1]
      if (is('new') && (following?.value === '(' || following?.value === '{' || following?.kind === 'line')) {
        next()
        constructorArguments = is('(') ? parseArguments() : []
        skipLines()
        if (is('{')) balanced()
        continue
      }
      if (is('self') && following?.value === '{') {
        next()
        balanced()
        continue
      }
      const field = parseField(doc, directives)
      if (field !== undefined) fields.push(field)
    }
  }

  const parseDeclaration = (): DangDeclaration | undefined => {
    const doc = peek().kind === 'doc' ? next().value : undefined
    skipLines()
    const before = parseDirectives()
    skipLines()
    if (!(peek().kind === 'name' && KINDS.has(peek().value) && list[index + 1]?.kind === 'name')) {
      if (doc === undefined) skipForm()
      return undefined
    }
    const kind = next().value as DangDeclaration['kind']
    const at = word()
    const shared = { kind, name: at.value, ...(doc ? { doc } : {}), at, fields: [], members: [] }
    if (kind === 'union') {
      skipForm()
      return { ...shared, directives: before }
    }
    skipLines()
    const interfaces: string[] = []
    if (is('implements'))
      while (!is('{') && !is('@') && peek().kind !== 'end') {
        const { kind: found, value } = next()
        if (found === 'name' && value !== 'implements') interfaces.push(value)
      }
    const directives = [...before, ...parseDirectives()]
    if (kind === 'scalar') {
      const back = index
      skipLines()
      if (is('{')) balanced()
      else index = back
      return { ...shared, directives }
    }
    if (kind !== 'enum')
      return { ...shared, ...(interfaces.length > 0 ? { implements: interfaces } : {}), directives, ...parseBody() }
    expect('{')
    const members: Token[] = []
    for (skipLines(); !is('}'); skipLines()) members.push(word())
    next()
    return { ...shared, directives, members }
  }

  const skipForm = (): void => {
    do {
      if (peek().kind === 'mark' && CLOSING[peek().value] !== undefined) balanced()
      else next()
    } while (peek().kind !== 'line' && peek().kind !== 'end')
  }

  const declarations: DangDeclaration[] = []
  for (skipLines(); peek().kind !== 'end'; skipLines()) {
    const from = index
    try {
      const declaration = parseDeclaration()
      if (declaration !== undefined) declarations.push(declaration)
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error
      problems.push({ at: error.at, problem: error.message })
      index = Math.max(index, from + 1)
      while (peek().kind !== 'end' && !(peek().column === 1 && KINDS.has(peek().value))) next()
    }
  }
  return { declarations, problems }
}

function directiveArguments(list: readonly Token[]): ReadonlyMap<string, readonly Token[]> {
  const found = new Map<string, readonly Token[]>()
  const kept = list.filter(({ kind }) => kind !== 'line')
  let depth = 0
  let key: string | undefined
  let value: Token[] = []
  const close = (): void => {
    if (value.length > 0) found.set(key ?? String(found.size), value)
    key = undefined
    value = []
  }
  for (const [index, token] of kept.entries()) {
    if (token.kind === 'mark' && CLOSING[token.value] !== undefined) depth++
    if (token.kind === 'mark' && Object.values(CLOSING).includes(token.value)) depth--
    const named =
      depth === 0 && token.kind === 'name' && kept[index + 1]?.value === ':' && kept[index + 2]?.value !== ':'
    if (named) {
      close()
      key = token.value
    } else if (!(depth === 0 && token.value === ':' && value.length === 0 && key !== undefined)) value.push(token)
  }
  close()
  return found
}
