import type { CachePolicy } from '../../typedefs/index.ts'
import type { DangDirective } from './declarations.ts'
import type { Token } from './tokens.ts'

/** A constant as directives take it: a string, a list of strings, the last name of `Enum.Member`. Undefined: no such thing. */
function constant(value: readonly Token[] | undefined): string | readonly string[] | undefined {
  const [first] = value ?? []
  if (value === undefined || first === undefined) return undefined
  if (value.length === 1) return first.kind === 'text' || first.kind === 'doc' ? first.value : undefined
  if (first.value === '[') {
    const inner = value.slice(1, -1)
    return inner.every(({ kind }) => kind === 'text') ? inner.map((token) => token.value) : undefined
  }
  const names = value.filter(({ kind }) => kind === 'name')
  const dots = value.length - names.length
  return dots === names.length - 1 ? names.at(-1)?.value : undefined
}

/** The value of a directive's argument, by its name or as the first without one. `false`: it is no constant. */
export function directiveValue(
  { arguments: given }: DangDirective,
  name: string,
): string | readonly string[] | undefined | false {
  const value = given.get(name) ?? given.get('0')
  return value === undefined ? undefined : (constant(value) ?? false)
}

const POLICIES: ReadonlySet<string> = new Set(['Default', 'PerSession', 'Never'])

/** What `@cache` asks for. `false`: it cannot be told without running it. */
export function cachePolicy(directive: DangDirective): CachePolicy | false {
  const policy = directiveValue(directive, 'policy') ?? 'Default'
  const ttl = directive.arguments.has('ttl') ? directiveValue(directive, 'ttl') : undefined
  if (typeof policy !== 'string' || !POLICIES.has(policy)) return false
  if (ttl !== undefined && typeof ttl !== 'string') return false
  return { policy: policy as CachePolicy['policy'], ...(ttl ? { timeToLive: ttl } : {}) }
}
