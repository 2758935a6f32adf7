import { executeSync, type FieldNode, Kind } from 'graphql'
import type { JsonValue } from '../go/goJsonText.ts'
import { goQuote } from '../go/goQuote.ts'
import { givenValue } from './givenValue.ts'
import { introspectionSchema, metaTypes } from './introspection/metaSchema.ts'
import type { EngineError } from './resolver.ts'
import type { DocumentScope } from './selections.ts'

/** Answers `__typename`, `__schemaVersion` and introspection. */
export function resolveMeta(
  { session, fragments, variables }: DocumentScope,
  typename: string,
  node: FieldNode,
): { readonly value: JsonValue } | EngineError {
  if (node.name.value === '__typename') return { value: typename }
  if (node.name.value === '__schemaVersion') return { value: session.target.view }
  // The library answers what begins with underscores itself, and not as engines do.
  const { alias: _, ...asked } = node
  const name = node.name.value.slice(2)
  const field = { ...asked, name: { kind: Kind.NAME, value: name } } as FieldNode
  const result = executeSync({
    schema: introspectionSchema(metaTypes(session.target)),
    rootValue: session.schema,
    contextValue: session.schema,
    document: {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: 'query' as never,
          selectionSet: { kind: Kind.SELECTION_SET, selections: [inlined(field, variables)] },
        },
        ...fragments.values(),
      ],
    },
  })
  const value = result.data?.[name] ?? null
  if (value !== null) return { value: introspectionJson(value) }
  const given = node.arguments?.find((argument) => argument.name.value === 'name')
  const type = given && givenValue(given.value, variables)
  return { error: `unknown type: ${goQuote(typeof type === 'string' ? type : '')}` }
}

// Variables would have to be declared with their types: their values are put in their place.
function inlined(field: FieldNode, variables: DocumentScope['variables']): FieldNode {
  if (variables.size === 0) return field
  return JSON.parse(
    JSON.stringify(field, (key, value) => {
      if (key === 'loc') return undefined
      if (value?.kind !== Kind.VARIABLE) return value
      const given = variables.get(value.name.value)
      if (typeof given === 'boolean') return { kind: Kind.BOOLEAN, value: given }
      return { kind: Kind.STRING, value: String(given ?? '') }
    }),
  )
}

const lists = new Set(['fields', 'enumValues', 'inputFields', 'interfaces', 'possibleTypes'])

/** The library's introspection as engines answer it: an empty list, not null, where a type has no such thing. */
function introspectionJson(value: unknown, key = ''): JsonValue {
  if (Array.isArray(value)) return value.map((item) => introspectionJson(item))
  if (typeof value === 'object' && value !== null) {
    return new Map(Object.entries(value).map(([name, inner]) => [name, introspectionJson(inner, name)]))
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return lists.has(key) ? [] : null
}
