import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  print,
  type SelectionSetNode,
} from 'graphql'

/** A selection set and the type it is on. */
interface TypedSet extends Merged {
  readonly type: GraphQLNamedType | undefined
  readonly set: SelectionSetNode
}

interface TypedField extends Merged {
  readonly type: GraphQLNamedType | undefined
  readonly node: FieldNode
}

/** For what is in fields of an equal key: that field, and the keys from there on. */
interface Merged {
  readonly top?: FieldNode | undefined
  readonly keys?: readonly string[]
}

// Sets inside each other are looked at together with those around them: what takes longer is left to who is asked next.
const mostSteps = 1_000_000

/** Two fields of one response key that are not one and the same. */
export interface KeyConflict {
  readonly key: string
  readonly reason: string
  /** The second of the two, or what holds it. */
  readonly node: FieldNode
}

/**
 * Can all fields with equal response keys be one? True only where they surely can: each pair is then the same field with
 * the same arguments, and so are those in them. Where it is false the pairs have to be compared one by one.
 */
export const keysMayStandTogether = (schema: GraphQLSchema, document: DocumentNode): boolean =>
  compareKeys(schema, document, () => false)

/** What conflicts with the first field of its response key: a part of all conflicts, found in one walk. */
export function keyConflicts(schema: GraphQLSchema, document: DocumentNode, most: number): readonly KeyConflict[] {
  const found: KeyConflict[] = []
  compareKeys(schema, document, (key, first, other) => {
    const names = [first.node.name.value, other.node.name.value]
    const reason =
      names[0] === names[1] ? 'they have differing arguments' : `"${names[0]}" and "${names[1]}" are different fields`
    const [outer = key, ...inner] = [...(other.keys ?? []), key]
    const path = inner.map((name) => `subfields "${name}" conflict because `).join('')
    if (first.type === other.type) found.push({ key: outer, reason: path + reason, node: other.top ?? other.node })
    return found.length < most
  })
  return found
}

/** Told of two fields that are not surely the same; false ends the walk. */
type OnDifference = (key: string, first: TypedField, other: TypedField) => boolean

// True where the walk came to its end and found nothing to stop for.
function compareKeys(schema: GraphQLSchema, { definitions }: DocumentNode, onDifference: OnDifference): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const one of definitions) if (one.kind === 'FragmentDefinition') fragments.set(one.name.value, one)
  const steps = { left: mostSteps }
  const open: TypedSet[][] = []
  for (const one of definitions) {
    if (one.kind === 'OperationDefinition')
      open.push([{ type: schema.getQueryType() ?? undefined, set: one.selectionSet }])
    if (one.kind === 'FragmentDefinition') {
      open.push([{ type: schema.getType(one.typeCondition.name.value), set: one.selectionSet }])
    }
  }
  for (let sets = open.pop(); sets !== undefined; sets = open.pop()) {
    for (const [key, fields] of fieldsByKey(schema, sets, fragments, steps)) {
      const inner = innerSets(fields, (first, other) => onDifference(key, first, other))
      if (inner === undefined) return false
      if (inner.length > 0) open.push(inner)
    }
    if (steps.left < 0) return false
  }
  return true
}

function fieldsByKey(
  schema: GraphQLSchema,
  sets: readonly TypedSet[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  steps: { left: number },
): Map<string, TypedField[]> {
  const found = new Map<string, TypedField[]>()
  const spread = new Set<string>()
  const open = [...sets]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const node of at.set.selections) {
      if (--steps.left < 0) return found
      if (node.kind === 'Field') {
        const key = node.alias?.value ?? node.name.value
        const list = found.get(key)
        const field = { ...at, node }
        if (list) list.push(field)
        else found.set(key, [field])
      } else if (node.kind === 'InlineFragment') {
        const condition = node.typeCondition?.name.value
        open.push({
          ...at,
          type: condition === undefined ? at.type : schema.getType(condition),
          set: node.selectionSet,
        })
      } else if (!spread.has(node.name.value)) {
        spread.add(node.name.value)
        const fragment = fragments.get(node.name.value)
        if (fragment)
          open.push({ ...at, type: schema.getType(fragment.typeCondition.name.value), set: fragment.selectionSet })
      }
    }
  }
  return found
}

// The selections of fields of one key; undefined where two of these differ and the walk is to end.
function innerSets(
  fields: readonly TypedField[],
  onDifference: (first: TypedField, other: TypedField) => boolean,
): TypedSet[] | undefined {
  const [first, ...others] = fields
  if (others.length === 0) return setOf(first!, {})
  const inner = setOf(first!, mergedOf(first!))
  const given = argumentsText(first!.node)
  for (const other of others) {
    const same =
      other.type === first!.type &&
      other.node.name.value === first!.node.name.value &&
      argumentsText(other.node) === given
    if (same) inner.push(...setOf(other, mergedOf(other)))
    else if (!onDifference(first!, other)) return undefined
  }
  return inner
}

const mergedOf = ({ top, keys = [], node }: TypedField): Merged => ({
  top: top ?? node,
  keys: [...keys, node.alias?.value ?? node.name.value],
})

function setOf({ type, node }: TypedField, merged: Merged): TypedSet[] {
  if (node.selectionSet === undefined) return []
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {}
  const name = node.name.value
  const of = Object.hasOwn(fields, name) ? getNamedType(fields[name]!.type) : undefined
  return [{ ...merged, type: of, set: node.selectionSet }]
}

const argumentsText = ({ arguments: given = [] }: FieldNode): string =>
  given.length === 0 ? '' : given.map((one) => print(one)).join()
