import type { Typedefs } from '../../src/typedefs/index.ts'

/** What of a document is registered at all: no private fields and no `x-` keys. */
export function registered(typedefs: Typedefs): Typedefs {
  return strip({
    ...typedefs,
    objects: typedefs.objects.map((object) => ({ ...object, fields: object.fields.filter((field) => !field.private) })),
  }) as Typedefs
}

function strip(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strip)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'extensions')
      .map(([key, inner]) => [key, strip(inner)]),
  )
}
