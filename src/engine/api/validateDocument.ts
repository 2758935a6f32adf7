import { type DocumentNode, type GraphQLError, type GraphQLSchema, TypeInfo, validate } from 'graphql'
import type { Target } from '../../versions/types.ts'
import { isInternalArgument } from './internalArguments.ts'
import { fieldDefinition, metaTypes } from './introspection/metaSchema.ts'
import { isValidDocument } from './isValidDocument.ts'
import { readWithPlaces } from './readDocument.ts'
import { validationRules } from './validationRules.ts'

export interface ValidationProblem {
  readonly message: string
  readonly locations: readonly { readonly line: number; readonly column: number }[]
}

const hiddenArgument = /^Unknown argument "(\w+)" on field "(\w+)\.(\w+)"\./

/**
 * What an engine that validates objects to in a document (status 422), in its words, which are nearly those of the
 * graphql library. `document` may do without places: the text is read again where they are needed.
 */
export function validateDocument(
  target: Target,
  schema: GraphQLSchema,
  document: DocumentNode,
  query: string,
): ValidationProblem[] {
  const validation = validationRules(query)
  const meta = metaTypes(target)
  const types = (): TypeInfo =>
    new TypeInfo(schema, undefined, (_, parent, { name }) => fieldDefinition(meta, schema, parent, name.value))
  if (isValidDocument(types(), schema, document, query, validation)) return []
  const located = withPlaces(query) ?? document
  const problems: ValidationProblem[] = []
  for (const error of validate(schema, located, validation.rules, undefined, types())) {
    if (error.message.startsWith('Cannot query field "__schemaVersion" on type "Query"')) continue
    const [, argument = '', type = '', field = ''] = hiddenArgument.exec(error.message) ?? []
    if (argument !== '' && isInternalArgument(target, type, field, argument)) continue
    problems.push({ message: error.message, locations: locationsOf(error, located) })
  }
  return problems
}

// Undefined for documents that nest too deep for the library's parser: what is wrong with them is told without places.
function withPlaces(query: string): DocumentNode | undefined {
  try {
    const read = readWithPlaces(query)
    return 'message' in read ? undefined : read
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

// One place only: that of the second of two conflicting fields, and of the field where an argument is wrong.
function locationsOf(error: GraphQLError, document: DocumentNode): ValidationProblem['locations'] {
  const located = error.locations?.at(-1)
  if (located === undefined) return []
  if (error.message.startsWith('Fields "')) return [error.locations![Math.floor(error.locations!.length / 2)]!]
  if (error.message.startsWith('Unknown argument')) return [fieldBefore(document, error.positions?.[0] ?? 0) ?? located]
  if (error.message.startsWith('Unknown directive')) return [{ line: located.line, column: located.column + 1 }]
  return [located]
}

function fieldBefore(document: DocumentNode, position: number): { line: number; column: number } | undefined {
  const body = document.loc?.source.body ?? ''
  let depth = 0
  for (let index = position - 1; index >= 0; index--) {
    if (body[index] === ')') depth++
    else if (body[index] === '(' && depth-- === 0) {
      const before = /[\w:\s]*$/.exec(body.slice(Math.max(0, index - 200), index))?.[0] ?? ''
      const name = /(?:\w+\s*:\s*)?\w+\s*$/.exec(before)?.[0] ?? ''
      const at = index - name.length
      const lines = body.slice(0, at).split('\n')
      return { line: lines.length, column: lines.at(-1)!.length + 1 }
    }
  }
  return undefined
}
