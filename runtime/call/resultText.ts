import type { Callable, CallableTypes } from './types.ts'

/** A result as people read it: a value on a line, each item of a list on its own, fields of an object with their names. */
export function resultText(value: unknown, { type }: Pick<Callable, 'type'>, types: CallableTypes): string {
  if (Array.isArray(value)) return value.map((item) => resultText(item, { type }, types)).join('')
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') {
    const text = String(value)
    return text.endsWith('\n') ? text : `${text}\n`
  }
  if (types.get(type)?.core || Object.keys(value).every((key) => key === 'id')) return `${type}\n`
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${typeof part === 'string' ? part : JSON.stringify(part)}\n`)
    .join('')
}
