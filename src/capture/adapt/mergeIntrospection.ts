interface NamedPart {
  readonly name?: string
  readonly fields?: readonly NamedPart[] | null
}

/**
 * An introspection of the engine that an SDK fits, with what only the real session has: the types of the module's
 * dependencies and their fields of Query. Undefined where either is no introspection of types.
 */
export function mergeIntrospection(here: string, there: string): string | undefined {
  const [own, other] = [read(here), read(there)]
  const [types, others] = [own?.data?.__schema?.types, other?.data?.__schema?.types]
  if (types === undefined || others === undefined) return undefined
  const known = new Set(types.map(({ name }) => name))
  const query = own?.data?.__schema?.queryType?.name ?? 'Query'
  const theirs = others.find(({ name }) => name === query)
  const merged = types.map((type) => (type.name === query ? { ...type, fields: together(type, theirs) } : type))
  const added = others.filter(({ name }) => !known.has(name))
  return JSON.stringify({
    ...own,
    data: { ...own?.data, __schema: { ...own?.data?.__schema, types: [...merged, ...added] } },
  })
}

function together(own: NamedPart, other: NamedPart | undefined): readonly NamedPart[] | null | undefined {
  if (!own.fields || !other?.fields) return own.fields
  const known = new Set(own.fields.map(({ name }) => name))
  return [...own.fields, ...other.fields.filter(({ name }) => !known.has(name))]
}

interface Introspection {
  readonly data?: {
    readonly __schema?: { readonly types?: readonly NamedPart[]; readonly queryType?: { readonly name?: string } }
  }
}

function read(text: string): Introspection | undefined {
  try {
    return JSON.parse(text) as Introspection
  } catch {
    return undefined
  }
}
