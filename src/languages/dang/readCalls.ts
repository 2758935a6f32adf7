import type { ArgumentValue, CallArgument } from '../../plan/plan.ts'
import type { CapturedCalls } from '../../translate/inverse/typedefsOfPlan.ts'
import { ARGUMENTS, TYPES } from './callArguments.ts'
import type { Token } from './tokens.ts'

type Calls = CapturedCalls['calls']
type MutableCall = { -readonly [Key in keyof Calls[number]]: Calls[number][Key] }

export type ReadCalls =
  | { readonly ok: true; readonly calls: Calls; readonly roots: readonly number[] }
  | { readonly ok: false; readonly problem: string; readonly at: Token }

class NotPlain extends Error {
  readonly at: Token
  constructor(at: Token, problem: string) {
    super(problem)
    this.at = at
  }
}

const DEEPEST = 200

/**
 * The calls of a block that ends with a list of types: values by `let`, then the list, each a chain of calls with constants.
 *
 * In: its tokens with the braces. Out: the calls and the last one of each type, or the first thing that takes running it.
 */
export function readCalls(block: readonly Token[]): ReadCalls {
  const list = block.slice(1, -1)
  const end = block.at(-1)!
  const calls: MutableCall[] = []
  const named = new Map<string, ArgumentValue>()
  let index = 0

  const peek = (): Token => list[index] ?? end
  const is = (value: string): boolean => peek().kind !== 'text' && peek().value === value && peek() !== end
  const skipLines = (): void => {
    while (list[index]?.kind === 'line') index++
  }
  const expect = (value: string): Token => {
    skipLines()
    const token = peek()
    if (!is(value)) throw new NotPlain(token, `expected \`${value}\`, found ${described(token)}`)
    index++
    return token
  }
  // A bracket of a call or an index stands right behind what it belongs to.
  const touches = (before: Token): boolean =>
    peek().line === before.line && peek().column === before.column + before.value.length

  function call(on: number | undefined, depth: number): number {
    const at = peek()
    index++
    const type = on === undefined ? TYPES[at.value] : calls[on]!.type
    if (type === undefined) throw new NotPlain(at, `\`${at.value}\` is not a call that makes types`)
    const args = is('(') && touches(at) ? callArguments(`${on === undefined ? 'Query' : type}.${at.value}`, depth) : []
    calls.push({ ...(on === undefined ? {} : { on }), field: at.value, arguments: args, type })
    return calls.length - 1
  }

  function callArguments(coordinate: string, depth: number): readonly CallArgument[] {
    const open = expect('(')
    const found: CallArgument[] = []
    const order = ARGUMENTS[coordinate] ?? ['name']
    for (skipLines(); !is(')'); skipLines()) {
      if (peek() === end) throw new NotPlain(open, 'this `(` is not closed')
      const isNamed = peek().kind === 'name' && list[index + 1]?.value === ':' && list[index + 1]?.kind === 'mark'
      const name = isNamed ? peek().value : order[found.length]
      if (name === undefined) throw new NotPlain(peek(), `${coordinate} does not take as many arguments`)
      if (isNamed) index += 2
      const given = value(depth + 1)
      if (given !== undefined) found.push({ name, value: given })
    }
    index++
    return found
  }

  // Undefined: null, which says nothing.
  function value(depth: number): ArgumentValue | undefined {
    skipLines()
    const at = peek()
    if (depth > DEEPEST) throw new NotPlain(at, 'it is nested too deeply')
    if (at.kind === 'text' || at.kind === 'doc') {
      index++
      return { kind: 'string', value: at.value }
    }
    if (at.kind === 'number' || is('-')) return number()
    if (is('(')) return hinted(depth)
    if (is('[')) return texts()
    if (at.kind === 'name' && at !== end) return word(depth)
    throw new NotPlain(at, `found ${described(at)}`)
  }

  function number(): ArgumentValue {
    const at = peek()
    const isNegative = is('-')
    if (isNegative) index++
    const digits = peek()
    if (!/^\d+$/.test(digits.value)) throw new NotPlain(at, `\`${digits.value}\` is not a whole number`)
    index++
    return { kind: 'int', value: Number(digits.value) * (isNegative ? -1 : 1) }
  }

  function hinted(depth: number): ArgumentValue | undefined {
    expect('(')
    const inner = value(depth + 1)
    skipLines()
    if (is('::')) while (!is(')') && peek() !== end) index++
    expect(')')
    return inner
  }

  function texts(): ArgumentValue {
    expect('[')
    const found: string[] = []
    for (skipLines(); !is(']'); skipLines()) {
      const token = peek()
      if (token.kind !== 'text' && token.kind !== 'doc') throw new NotPlain(token, 'a list of anything but strings')
      found.push(token.value)
      index++
    }
    index++
    return { kind: 'strings', value: found }
  }

  function word(depth: number): ArgumentValue | undefined {
    const at = peek()
    if (at.value === 'true' || at.value === 'false') {
      index++
      return { kind: 'boolean', value: at.value === 'true' }
    }
    if (at.value === 'null') {
      index++
      return undefined
    }
    if (/^[A-Z]/.test(at.value) && at.value !== 'Dagger') return member()
    const known = named.get(at.value)
    if (known === undefined) return chain(undefined, depth)
    index++
    return known.kind === 'call' ? chain(known.index, depth) : known
  }

  function member(): ArgumentValue {
    const at = peek()
    index++
    if (!is('.')) throw new NotPlain(at, `\`${at.value}\` is made by code`)
    index++
    const name = peek()
    index++
    return { kind: 'enum', value: name.value }
  }

  function chain(start: number | undefined, depth: number): ArgumentValue {
    if (start === undefined && is('Dagger')) {
      index++
      expect('.')
    }
    let made = start ?? call(undefined, depth)
    for (let back = index; ; back = index) {
      skipLines()
      if (!is('.')) {
        index = back
        return { kind: 'call', index: made }
      }
      index++
      skipLines()
      made = call(made, depth)
    }
  }

  try {
    for (skipLines(); is('let'); skipLines()) {
      index++
      const name = peek()
      index++
      if (is(':')) while (!is('=') && peek().kind !== 'line' && peek() !== end) index++
      expect('=')
      const given = value(0)
      if (given !== undefined) named.set(name.value, given)
    }
    const roots: number[] = []
    expect('[')
    for (skipLines(); !is(']'); skipLines()) {
      const at = peek()
      const given = value(0)
      if (given?.kind !== 'call') throw new NotPlain(at, 'the list has something else than types in it')
      roots.push(given.index)
    }
    index++
    skipLines()
    if (index < list.length) throw new NotPlain(peek(), `found ${described(peek())} behind the list`)
    return { ok: true, calls, roots }
  } catch (error) {
    if (error instanceof NotPlain) return { ok: false, problem: error.message, at: error.at }
    throw error
  }
}

const described = ({ kind, value }: Token): string =>
  kind === 'end' || value === '}' ? 'the end' : kind === 'line' ? 'the end of the line' : `\`${value.slice(0, 40)}\``
