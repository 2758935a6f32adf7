import { type DocumentNode, type GraphQLError, type GraphQLSchema, getLocation, TypeInfo, validate } from 'graphql'
import type { Target } from '../../versions/types.ts'
import { isInternalArgument } from './internalArguments.ts'
import { fieldDefinition } from './introspection/EngineSchema.ts'
import { metaTypes } from './introspection/metaTypes.ts'
import { isValidDocument } from './isValidDocument.ts'
import { LimitError } from './limits.ts'
import { readWithPlaces } from './readDocument.ts'
import { keyConflicts } from './responseKeys.ts'
import { validationRules } from './validationRules.ts'

export interface ValidationProblem {
  readonly message: string
  /** Absent: it is about no place in the document. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
}

// Engines tell of every one; for ten thousands of pairs that is more than anybody reads.
const MOST_PROBLEMS = 1000

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
  for (const error of validate(schema, located, validation.rules, { maxErrors: MOST_PROBLEMS }, types())) {
    if (error.message.endsWith('Validation aborted.')) {
      // The library compares pairs up to a limit of its own.
      if (problems.length < MOST_PROBLEMS) problems.push(...conflicts(schema, located))
      const many = problems.length >= MOST_PROBLEMS
      const what = many ? `has more than ${MOST_PROBLEMS} problems` : 'has too many fields with equal response keys'
      problems.push({ message: new LimitError(`the document ${what}`).message })
      continue
    }
    if (error.message.startsWith('Cannot query field "__schemaVersion" on type "Query"')) continue
    const [, argument = '', type = '', field = ''] = hiddenArgument.exec(error.message) ?? []
    if (argument !== '' && isInternalArgument(target, type, field, argument)) continue
    problems.push({ message: error.message, locations: locationsOf(error, located) })
  }
  return problems
}

const conflicts = (schema: GraphQLSchema, document: DocumentNode): ValidationProblem[] =>
  keyConflicts(schema, document, MOST_PROBLEMS).map(({ key, reason, node: { loc } }) => ({
    message: `Fields "${key}" conflict because ${reason}. Use different aliases on the fields to fetch both if this was intentional.`,
    ...(loc ? { locations: [getLocation(loc.source, loc.start)] } : {}),
  }))

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
function locationsOf(error: GraphQLError, document: DocumentNode): NonNullable<ValidationProblem['locations']> {
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
