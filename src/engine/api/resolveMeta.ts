import { executeSync, type FieldNode, Kind, type VariableDefinitionNode } from 'graphql'
import type { JsonValue } from '../go/goJsonText.ts'
import { goQuote } from '../go/goQuote.ts'
import { givenValue } from './givenValue.ts'
import type { GivenValue } from './inputValue.ts'
import { introspectionSchema } from './introspection/EngineSchema.ts'
import { metaTypes } from './introspection/metaTypes.ts'
import { LimitError } from './limits.ts'
import type { EngineError } from './resolver.ts'
import type { DocumentScope } from './selections.ts'

/** Answers `__typename`, `__schemaVersion` and introspection. */
export function resolveMeta(
  { session, fragments, variables, countAnswer }: DocumentScope,
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
    contextValue: { schema: session.schema, count: countAnswer, asked: 0 },
    variableValues: Object.fromEntries([...variables].filter(([, value]) => typeIn(value) !== undefined)),
    document: {
      kind: Kind.DOCUMENT,
      definitions: [
        {
          kind: Kind.OPERATION_DEFINITION,
          operation: 'query' as never,
          variableDefinitions: definitionsOf(variables),
          selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
        },
        ...fragments.values(),
      ],
    },
  })
  for (const { originalError } of result.errors ?? []) {
    if (originalError instanceof LimitError || originalError instanceof RangeError) throw originalError
  }
  const value = result.data?.[name] ?? null
  if (value !== null) return { value: introspectionJson(value) }
  const given = node.arguments?.find((argument) => argument.name.value === 'name')
  const type = given && givenValue(given.value, variables)
  return { error: `unknown type: ${goQuote(typeof type === 'string' ? type : '')}` }
}

// Introspection takes names and flags; what a document declares of its variables may have types that are not known here.
function definitionsOf(variables: DocumentScope['variables']): VariableDefinitionNode[] {
  const definitions: VariableDefinitionNode[] = []
  for (const [name, value] of variables) {
    const type = typeIn(value)
    if (type === undefined) continue
    definitions.push({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } },
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    })
  }
  return definitions
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

const typeIn = (value: GivenValue): 'Boolean' | 'String' | undefined =>
  typeof value === 'boolean' ? 'Boolean' : typeof value === 'string' ? 'String' : undefined
