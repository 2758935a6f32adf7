import type { SchemaArgument, SchemaField, SchemaType } from './schemaApi.ts'

type Implements = (name: string, of: string) => boolean

/**
 * Which interfaces each object and interface implements, by name: those whose fields it has, with results that are as narrow and
 * arguments that are as wide. Engines from v0.21.1 on decide so (`dagql`, read at v0.21.8 and v1.0.0-beta.10): all pairs hold until
 * one is disproved, since one may rest on another.
 */
export function implementedInterfaces(types: readonly SchemaType[]): ReadonlyMap<string, readonly string[]> {
  const interfaces = types.filter(({ kind }) => kind === 'interface')
  const own = types.filter(({ kind }) => kind === 'object' || kind === 'interface')
  const implemented = new Map(
    own.map((type) => [type.name, new Set(interfaces.filter((one) => one !== type).map(({ name }) => name))]),
  )
  const holds: Implements = (name, of) => implemented.get(name)?.has(of) === true
  for (let changed = interfaces.length > 0; changed; ) {
    changed = false
    for (const type of own)
      for (const one of interfaces)
        if (holds(type.name, one.name) && !hasFieldsOf(type, one, holds))
          changed = implemented.get(type.name)?.delete(one.name) === true
  }
  return new Map([...implemented].flatMap(([name, set]) => (set.size > 0 ? [[name, [...set]]] : [])))
}

function hasFieldsOf(type: SchemaType, one: SchemaType, holds: Implements): boolean {
  const fields = new Map(type.fields.map((field) => [field.name, field]))
  return one.fields.every((field) => {
    const own = fields.get(field.name)
    return own !== undefined && isNarrow(field.type, own.type, holds) && takes(own, field, holds)
  })
}

function takes(own: SchemaField, field: SchemaField, holds: Implements): boolean {
  const given = new Map(field.arguments.map((argument) => [argument.name, argument]))
  const has = new Map(own.arguments.map((argument) => [argument.name, argument]))
  return (
    field.arguments.every(({ name, type }) => {
      const argument = has.get(name)
      return argument !== undefined && isNarrow(withoutDefault(argument.type), withoutDefault(type), holds)
    }) && own.arguments.every((argument) => given.has(argument.name) || mayBeLeftOut(argument))
  )
}

const mayBeLeftOut = ({ type }: SchemaArgument): boolean => type.includes(' = ') || !type.endsWith('!')

const withoutDefault = (type: string): string => type.split(' = ', 1)[0] ?? type

/** Is every value of `narrow` one of `wide`? Both are types as GraphQL writes them. */
function isNarrow(wide: string, narrow: string, holds: Implements): boolean {
  if (wide.endsWith('!')) return narrow.endsWith('!') && isNarrow(wide.slice(0, -1), narrow.slice(0, -1), holds)
  if (narrow.endsWith('!')) return isNarrow(wide, narrow.slice(0, -1), holds)
  if (wide.startsWith('[') || narrow.startsWith('['))
    return wide.startsWith('[') && narrow.startsWith('[') && isNarrow(wide.slice(1, -1), narrow.slice(1, -1), holds)
  return wide === narrow || holds(narrow, wide)
}
