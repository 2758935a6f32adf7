import type { SchemaField, SchemaType } from './schemaApi.ts'

/** Types that the engines' own code has as nullable. */
const nullableTypes = new Set(['SDKConfig', 'Stat'])
const rootTypes = new Set(['Query', 'Node'])

/**
 * The surface of the time of one ID type per object, which v0.21.1 and later still show to modules below v0.22.0: a
 * scalar `FooID` and `Query.loadFooFromID` for every type with an id (measured §3.12).
 */
export function legacyIds(types: readonly SchemaType[]): {
  readonly scalars: readonly string[]
  readonly fields: readonly SchemaField[]
} {
  const names = types
    .filter(({ name, kind, fields }) => {
      const composite = kind === 'object' || kind === 'interface'
      return composite && !rootTypes.has(name) && fields.some((field) => field.name === 'id')
    })
    .map(({ name }) => name)
  return {
    scalars: names.map((name) => `${name}ID`),
    fields: names.map((name) => ({
      name: `load${name}FromID`,
      type: nullableTypes.has(name) ? name : `${name}!`,
      arguments: [{ name: 'id', type: `${name}ID!` }],
      deprecated: false,
    })),
  }
}
