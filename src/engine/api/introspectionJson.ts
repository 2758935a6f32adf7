import type { JsonValue } from '../go/goJsonText.ts'

const lists = new Set(['fields', 'enumValues', 'inputFields', 'interfaces', 'possibleTypes'])

/** The library's introspection as engines answer it: an empty list, not null, where a type has no such thing. */
export function introspectionJson(value: unknown, key = ''): JsonValue {
  if (Array.isArray(value)) return value.map((item) => introspectionJson(item))
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([name, inner]) => [name, introspectionJson(inner, name)]))
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return lists.has(key) ? [] : null
}
