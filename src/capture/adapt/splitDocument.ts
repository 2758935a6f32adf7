import {
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionNode,
} from 'graphql'

/** A document in two: what the function call answers here, and what is the real session's. */
export interface SplitDocument {
  readonly here?: string
  readonly there?: string
  /** Is it an introspection, which both know a part of? */
  readonly introspects: boolean
}

export interface SplitOptions {
  /** Was this ID given here? */
  isOwnId(id: string): boolean
  /** Does the real session's Query have a field of that name? */
  hasThere(field: string): boolean
  readonly variables: Readonly<Record<string, unknown>>
}

const OWN = new Set(['currentFunctionCall', 'error'])
const INTROSPECTION = new Set(['__schema', '__type'])

/**
 * Whose answer each root field of a document wants. What the real session does not know by the SDK's name is written as it
 * knows it: `node(id:)` as `load…FromID(id:)`, and the other way round. Undefined: nothing to change, all of it is there.
 */
export function splitDocument(query: string, options: SplitOptions): SplitDocument | undefined {
  const document = parsed(query)
  const operations = document?.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION) ?? []
  const [operation] = operations
  if (document === undefined || operation === undefined || operations.length > 1) return undefined
  const { selections } = operation.selectionSet
  const own = selections.filter((selection) => isOwn(selection, options))
  if (asksSchema(selections)) return { here: query, there: query, introspects: true }
  const theirs = selections.filter((selection) => !own.includes(selection))
  const spoken = theirs.map((selection) => asThere(selection, options))
  const changed = spoken.some((selection, i) => selection !== theirs[i])
  if (own.length === 0 && !changed) return undefined
  return {
    introspects: false,
    ...(own.length > 0 && { here: theirs.length === 0 ? query : written(document, operation, own) }),
    ...(theirs.length > 0 && { there: written(document, operation, spoken) }),
  }
}

/** Does a document ask what types there are? */
export function introspects(query: string): boolean {
  const definitions = /__schema|__type\b/.test(query) ? parsed(query)?.definitions : []
  return (definitions ?? []).some(
    (one) => one.kind === Kind.OPERATION_DEFINITION && asksSchema(one.selectionSet.selections),
  )
}

const asksSchema = (selections: readonly SelectionNode[]): boolean =>
  selections.some((one) => one.kind === Kind.FIELD && INTROSPECTION.has(one.name.value))

function parsed(query: string): DocumentNode | undefined {
  try {
    return parse(query, { noLocation: true })
  } catch {
    return undefined
  }
}

const written = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  selections: readonly SelectionNode[],
): string => {
  const changed = { ...operation, selectionSet: { ...operation.selectionSet, selections: [...selections] } }
  return print({ ...document, definitions: document.definitions.map((one) => (one === operation ? changed : one)) })
}

function isOwn(selection: SelectionNode, { isOwnId, variables }: SplitOptions): boolean {
  if (selection.kind !== Kind.FIELD) return false
  if (OWN.has(selection.name.value)) return true
  const id = idOf(selection, variables)
  return id !== undefined && isOwnId(id)
}

function idOf({ arguments: args = [] }: FieldNode, variables: Readonly<Record<string, unknown>>): string | undefined {
  const value = args.find(({ name }) => name.value === 'id')?.value
  if (value?.kind === Kind.STRING) return value.value
  const variable = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined
  return typeof variable === 'string' ? variable : undefined
}

// before: node(id: "x") { ... on Container { stdout } }    after, without Query.node: node: loadContainerFromID(id: "x") { stdout }
// before: loadContainerFromID(id: "x") { stdout }          after: loadContainerFromID: node(id: "x") { ... on Container { stdout } }
function asThere(selection: SelectionNode, { hasThere }: SplitOptions): SelectionNode {
  if (selection.kind !== Kind.FIELD || hasThere(selection.name.value) || selection.selectionSet === undefined)
    return selection
  const field = selection.name.value
  const loaded = /^load(\w+)FromID$/.exec(field)?.[1]
  const [only, ...more] = selection.selectionSet.selections
  if (field === 'node' && only?.kind === Kind.INLINE_FRAGMENT && more.length === 0) {
    const type = only.typeCondition?.name.value ?? ''
    return renamed(selection, `load${type}FromID`, selection.arguments, only.selectionSet.selections)
  }
  if (loaded === undefined || !hasThere('node')) return selection
  const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: loaded } } as const
  const fragment = { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: selection.selectionSet } as const
  return renamed(selection, 'node', selection.arguments, [fragment])
}

const renamed = (
  field: FieldNode,
  name: string,
  args: readonly ArgumentNode[] | undefined,
  selections: readonly SelectionNode[],
): FieldNode => ({
  ...field,
  alias: field.alias ?? field.name,
  name: { kind: Kind.NAME, value: name },
  ...(args && { arguments: args }),
  selectionSet: { kind: Kind.SELECTION_SET, selections },
})
