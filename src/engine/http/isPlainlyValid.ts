import {
  type DocumentNode,
  type GraphQLSchema,
  TypeInfo,
  ValidationContext,
  type ValidationRule,
  visit,
  visitInParallel,
  visitWithTypeInfo,
} from 'graphql'

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

const notPlain = /[$@]|\.\.\.|fragment/
const mayHoldObjects = /[:[,]\s*\{/

/** Does a document that has no variables, fragments or directives keep all rules? For others, and where it breaks one: false. */
export function isPlainlyValid(
  schema: GraphQLSchema,
  document: DocumentNode,
  query: string,
  rules: readonly ValidationRule[],
): boolean {
  if (notPlain.test(query)) return false
  let valid = true
  const types = new TypeInfo(schema)
  const context = new ValidationContext(schema, document, types, () => {
    valid = false
  })
  const visitor = visitInParallel(rules.map((rule) => rule(context)))
  const keys = mayHoldObjects.test(query) ? objectsToo : fields
  visit(document, visitWithTypeInfo(types, visitor), keys)
  return valid
}
