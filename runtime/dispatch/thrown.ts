import { inspect } from 'node:util'

/** A property of something thrown; undefined where reading it throws in turn. */
export function peek(value: unknown, key: string): unknown {
  try {
    return (value as Readonly<Record<string, unknown>> | null | undefined)?.[key]
  } catch {
    return undefined
  }
}

/** Whether something thrown is an error. A Proxy may throw when it is asked. */
export function isError(value: unknown): value is Error {
  try {
    return value instanceof Error
  } catch {
    return false
  }
}

/** What is inside of an AggregateError. */
export function innerErrors(thrown: unknown): readonly unknown[] {
  try {
    return thrown instanceof AggregateError ? Array.from<unknown>(thrown.errors) : []
  } catch {
    return []
  }
}

/** JSON of a value, where it has one. */
export function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value, (_, held: unknown) => (typeof held === 'bigint' ? Number(held) : held))
  } catch {
    return undefined
  }
}

/** What one thrown thing says, without its causes. Never throws, whatever it is. */
export function messageOf(thrown: unknown): string {
  if (typeof thrown === 'string') return thrown
  if (!isError(thrown)) return jsonOf(thrown) ?? stackMessage(textOf(thrown)) ?? textOf(thrown)
  const message = peek(thrown, 'message')
  if (typeof message === 'string' && message !== '') return message
  if (message !== undefined && message !== '') return textOf(message)
  const name = peek(thrown, 'name')
  if (message === '' && typeof name === 'string') return name
  const stack = stackMessage(peek(thrown, 'stack')) ?? stackMessage(textOf(thrown))
  return stack ?? 'an error whose message cannot be read'
}

/** What a stack starts with: the message that the error was made with, whatever became of it. */
function stackMessage(stack: unknown): string | undefined {
  if (typeof stack !== 'string' || stack.startsWith('[object')) return undefined
  const head = stack.split(/\n\s+at /, 1)[0] ?? ''
  return head.replace(/^\w*Error: /, '') || undefined
}

// What `inspect` shows of a Proxy is the object inside of it: none of its traps is called.
function textOf(value: unknown): string {
  for (const text of [inspect, (given: unknown) => Object.prototype.toString.call(given)]) {
    try {
      return typeof value === 'object' ? text(value) : String(value)
    } catch {
      // The next one asks for less.
    }
  }
  return 'a value that cannot be read'
}
