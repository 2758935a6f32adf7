import type { JsonValue } from './goJsonText.ts'

/** A plain JavaScript value as a response has it. */
export function toJson(value: unknown): JsonValue {
  if (Array.isArray(value)) return value.map(toJson)
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([key, inner]) => [key, toJson(inner)]))
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return null
}
