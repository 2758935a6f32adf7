import {
  type DocumentNode,
  type GraphQLSchema,
  type TypeInfo,
  ValidationContext,
  visit,
  visitInParallel,
  visitWithTypeInfo,
} from 'graphql'
import { keysMayStandTogether } from './responseKeys.ts'
import type { Validation } from './validationRules.ts'

// Of a document of fields and arguments alone, names and values say nothing to any rule: most nodes are those.
const fields = {
  Document: ['definitions'],
  OperationDefinition: ['selectionSet'],
  SelectionSet: ['selections'],
  Field: ['arguments', 'selectionSet'],
} as const
const objectsToo = {
  ...fields,
  Argument: ['value'],
  ListValue: ['values'],
  ObjectValue: ['fields'],
  ObjectField: ['value'],
} as const

const mayHoldObjects = /[:[,]\s*\{/

/**
 * Does a document surely keep all rules? As the library has it, with fewer nodes visited where the rest cannot matter;
 * false also where response keys have to be compared pair by pair.
 */
export function isValidDocument(
  types: TypeInfo,
  schema: GraphQLSchema,
  document: DocumentNode,
  query: string,
  { others, plain }: Validation,
): boolean {
  if (!keysMayStandTogether(schema, document)) return false
  // One problem is enough: those of a large document are many, and a message for each is dear.
  const found = new Error('problem found')
  const context = new ValidationContext(schema, document, types, () => {
    throw found
  })
  const visitor = visitInParallel(others.map((rule) => rule(context)))
  const keys = !plain ? undefined : mayHoldObjects.test(query) ? objectsToo : fields
  try {
    visit(document, visitWithTypeInfo(types, visitor), keys)
    return true
  } catch (error) {
    if (error === found) return false
    throw error
  }
}
