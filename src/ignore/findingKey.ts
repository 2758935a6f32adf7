import type { Finding } from '../findings/index.ts'
import { pointerTokens, type Typedefs } from '../typedefs/index.ts'

/**
 * What a finding is known by, from run to run: its code, the module and the part it is about, by names instead of places in a
 * list, so that it stays the same when parts move: `check-dropped@ci:Ci.test`, `feature-refused@ci:Ci.test(coverage:)`.
 *
 * What the code calls is known by its coordinate: `code-needs@ci:Directory.changes`. A constructor is `Ci()`, its argument `Ci(source:)`, an enum member `Channel.Stable`, the module as a whole nothing.
 */
export function findingKey(
  { code, pointer, data }: Pick<Finding, 'code' | 'pointer'> & Partial<Pick<Finding, 'data'>>,
  typedefs: Typedefs,
): string {
  const called = pointer === '' ? data?.['coordinate'] : undefined
  return `${code}@${typedefs.name}:${called ?? coordinate(typedefs, pointer)}`
}

const MEMBERS: ReadonlySet<string> = new Set(['fields', 'functions', 'members'])

function coordinate(typedefs: Typedefs, pointer: string): string {
  let value: unknown = typedefs
  let text = ''
  const tokens = pointerTokens(pointer)
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? ''
    value = child(value, token)
    if (token === 'constructorFunction') {
      if (tokens[i + 1] !== 'arguments') return `${text}()`
      continue
    }
    if (!Array.isArray(value)) break
    const part = child(value, tokens[++i] ?? '')
    const name = String(child(part, 'name') ?? '')
    if (token === 'arguments') return `${text}(${name}:)`
    text += MEMBERS.has(token) ? `.${name}` : name
    value = part
  }
  return text
}

function child(value: unknown, token: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, token)) return undefined
  return (value as Readonly<Record<string, unknown>>)[token]
}
