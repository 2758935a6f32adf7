import { innerErrors, isError, jsonOf, messageOf, peek } from './thrown.ts'
import type { CallError } from './types.ts'

/** Errors of Dagger's SDK have codes such as D109; what caused them is the SDK's own business. */
const isFromSdk = (error: unknown): boolean => {
  const code = peek(error, 'code')
  return typeof code === 'string' && /^D\d+$/.test(code)
}

/**
 * What a caller is told of something thrown: its message, those of what caused it, and the values of its `extensions`
 * (output and exit code of a failed command among them), the nearest first. Never throws, whatever was thrown.
 */
export function describeError(thrown: unknown): CallError {
  const chain = causeChain(thrown)
  const [first = thrown, ...causes] = chain
  const values = new Map<string, string>()
  for (const each of chain) {
    for (const [name, value] of readable(peek(each, 'extensions'))) {
      const json = value === '' || value === null ? undefined : jsonOf(value)
      if (json !== undefined && !values.has(name)) values.set(name, json)
    }
  }
  return {
    message: [whole(first), ...causes.map((cause) => `caused by: ${whole(cause)}`)].join('\n'),
    values: [...values].map(([name, value]) => ({ name, value })),
  }
}

function causeChain(thrown: unknown): readonly unknown[] {
  const chain = new Set<unknown>()
  for (let error = thrown; isError(error) && !chain.has(error); error = peek(error, 'cause')) {
    chain.add(error)
    if (isFromSdk(error)) break
  }
  return [...chain]
}

/** The message of an error with those of the errors it gathers, which may gather others or itself. */
function whole(thrown: unknown): string {
  const messages: string[] = []
  const seen = new Set<unknown>()
  const waiting = [thrown]
  while (waiting.length > 0) {
    const each = waiting.pop()
    if (seen.has(each) && isError(each)) continue
    seen.add(each)
    const inner = innerErrors(each)
    // An error that gathers others need not say anything itself.
    messages.push(inner.length > 0 && peek(each, 'message') === '' ? '' : messageOf(each))
    for (let index = inner.length - 1; index >= 0; index--) waiting.push(inner[index])
  }
  return messages.filter(Boolean).join('\n')
}

function readable(given: unknown): readonly (readonly [string, unknown])[] {
  if (typeof given !== 'object' || given === null) return []
  try {
    return Object.keys(given).map((name) => [name, peek(given, name)] as const)
  } catch {
    return []
  }
}
