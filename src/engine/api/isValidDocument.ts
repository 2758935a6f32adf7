import {
  type DocumentNode,
  type GraphQLSchema,
  type TypeInfo,
  ValidationContext,
  validate,
  visit,
  visitInParallel,
  visitWithTypeInfo,
} from 'graphql'
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

/** Does a document keep all rules? As the library has it, with fewer nodes visited where the rest cannot matter. */
export function isValidDocument(
  types: TypeInfo,
  schema: GraphQLSchema,
  document: DocumentNode,
  query: string,
  { rules, plain }: Validation,
): boolean {
  if (!plain) return validate(schema, document, rules, undefined, types).length === 0
  let valid = true
  const context = new ValidationContext(schema, document, types, () => {
    valid = false
  })
  const visitor = visitInParallel(rules.map((rule) => rule(context)))
  const keys = mayHoldObjects.test(query) ? objectsToo : fields
  visit(document, visitWithTypeInfo(types, visitor), keys)
  return valid
}
