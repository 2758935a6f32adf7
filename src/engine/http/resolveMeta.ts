import { executeSync, type FieldNode, Kind } from 'graphql'
import type { JsonValue } from './goJsonText.ts'
import { introspectionJson } from './introspectionJson.ts'
import type { DocumentScope } from './selections.ts'

/** Answers `__typename`, `__schemaVersion` and introspection. */
export function resolveMeta({ session, fragments, variables }: DocumentScope, type: string, node: FieldNode): JsonValue {
  if (node.name.value === '__typename') return type
  if (node.name.value === '__schemaVersion') return session.target.view
  const { alias: _, ...field } = node
  const result = executeSync({
    schema: session.schema,
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
  return introspectionJson(result.data?.[node.name.value] ?? null)
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
