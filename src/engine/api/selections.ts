import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { goQuote as q } from '../go/goQuote.ts'
import { decodeInput } from './decodeInput.ts'
import { fieldShape } from './fieldShape.ts'
import { givenValue, integerProblem } from './givenValue.ts'
import { goInputType } from './goInputType.ts'
import { idReader } from './idReader.ts'
import type { GivenValue, InputValue } from './inputValue.ts'
import { isInternalArgument } from './internalArguments.ts'
import { objectArgument } from './objectArgument.ts'
import type { EngineSession } from './session.ts'

/** A field to resolve: its arguments are read. */
export interface FieldSelection {
  readonly kind: 'field'
  /** The alias, or the field's name. */
  readonly key: string
  readonly definition: GraphQLField<unknown, unknown>
  readonly arguments: ReadonlyMap<string, InputValue>
  /** Undefined where the document has none. */
  readonly selections: readonly Selection[] | undefined
}

/** `__typename`, `__schema`, `__type`, `__schemaVersion`. */
export interface MetaSelection {
  readonly kind: 'meta'
  readonly key: string
  readonly node: FieldNode
}

/** Fields for objects of one type only. */
export interface TypeSelection {
  readonly kind: 'on'
  readonly type: string
  readonly selections: readonly Selection[]
}

export type Selection = FieldSelection | MetaSelection | TypeSelection

export interface DocumentScope {
  readonly session: EngineSession
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: ReadonlyMap<string, GivenValue>
  /** When the request has taken too long, on the clock of `performance.now`. */
  readonly deadline: number
  /** Is told of each field; throws where there are too many. */
  readonly countField: () => void
  /** Is told of each value of the answer; throws where it grows too large. */
  readonly countAnswer: (value: unknown) => void
}

/** An error while a document is read: it fails as a whole. */
export class ParseError extends Error {}

const rootMeta = new Set(['__schema', '__type', '__schemaVersion'])

/** A selection set that is being read: the selections go into the list that what holds the set has already. */
interface OpenSet {
  readonly type: GraphQLNamedType
  readonly nodes: readonly SelectionNode[]
  next: number
  readonly into: Selection[]
  /** The fragment whose set it is. */
  readonly fragment?: string | undefined
}

/** Reads a selection set on a type, arguments and all; throws `ParseError` in the engine's words. */
export function parseSelections(
  scope: DocumentScope,
  type: GraphQLNamedType,
  set: SelectionSetNode,
): readonly Selection[] {
  const selections: Selection[] = []
  // Documents nest by thousands, so what is open is a list of ours: the call stack holds fewer.
  const open: OpenSet[] = []
  const spread = new Set<string>()
  const enter = (on: GraphQLNamedType, node: SelectionSetNode, into: Selection[], fragment?: string): void => {
    if (!isObjectType(on) && !isInterfaceType(on)) {
      throw new ParseError(`parseASTSelections: not an Object type: ${q(on.name)}`)
    }
    if (fragment !== undefined) spread.add(fragment)
    open.push({ type: on, nodes: node.selections, next: 0, into, fragment })
  }
  const enterOn = (
    { type: outer, into }: OpenSet,
    condition: string,
    node: SelectionSetNode,
    fragment?: string,
  ): void => {
    if (condition === outer.name) return enter(outer, node, into, fragment)
    const inner = scope.session.schema.getType(condition)
    if (inner === undefined) throw new ParseError(`unknown type: ${condition}`)
    const inside: Selection[] = []
    into.push({ kind: 'on', type: condition, selections: inside })
    enter(inner, node, inside, fragment)
  }

  enter(type, set, selections)
  for (let at = open[0]; at !== undefined; at = open[open.length - 1]) {
    const node = at.nodes[at.next++]
    switch (node?.kind) {
      case undefined:
        if (at.fragment !== undefined) spread.delete(at.fragment)
        open.pop()
        break
      case 'Field': {
        const field = parseField(scope, at.type as FieldsType, node)
        at.into.push(field)
        if (field.kind === 'field' && node.selectionSet) {
          enter(fieldShape(field.definition).named, node.selectionSet, field.selections as Selection[])
        }
        break
      }
      case 'FragmentSpread': {
        const name = node.name.value
        const fragment = scope.fragments.get(name)
        if (fragment === undefined) throw new ParseError(`unknown fragment: ${name}`)
        if (spread.has(name)) throw new ParseError(`fragment cycle: ${name}`)
        enterOn(at, fragment.typeCondition.name.value, fragment.selectionSet, name)
        break
      }
      case 'InlineFragment': {
        if (!scope.session.target.behaves('native-interfaces')) {
          throw new ParseError('unknown field type: *ast.InlineFragment')
        }
        enterOn(at, node.typeCondition?.name.value ?? at.type.name, node.selectionSet)
        break
      }
    }
  }
  return selections
}

type FieldsType = GraphQLObjectType | GraphQLInterfaceType

// The field's own selections are read after it.
function parseField(scope: DocumentScope, on: FieldsType, node: FieldNode): FieldSelection | MetaSelection {
  const { session } = scope
  const type = on.name
  const fields = on.getFields()
  scope.countField()
  const name = node.name.value
  const key = node.alias?.value ?? name
  if (type === 'Query' && rootMeta.has(name)) return { kind: 'meta', key, node }
  if (name === '__typename' && session.target.behaves('typename-known')) return { kind: 'meta', key, node }
  const definition = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (definition === undefined) throw new ParseError(`parse field ${q(name)}: ${type} has no such field: ${q(name)}`)

  const args = new Map<string, InputValue>()
  for (const { name: nameNode, value: valueNode } of node.arguments ?? []) {
    const tooLarge = integerProblem(valueNode)
    if (tooLarge) throw new ParseError(`parse field ${q(name)}: ${tooLarge}`)
    const problem = readArgument(scope, type, definition, nameNode.value, args, givenValue(valueNode, scope.variables))
    if (problem) throw new ParseError(`parse field ${q(name)}: ${problem}`)
  }
  return { kind: 'field', key, definition, arguments: args, selections: node.selectionSet && [] }
}

function readArgument(
  { session }: DocumentScope,
  type: string,
  field: GraphQLField<unknown, unknown>,
  name: string,
  into: Map<string, InputValue>,
  given: GivenValue | undefined,
): string | undefined {
  const argument = fieldShape(field).arguments.get(name)
  if (argument === undefined) {
    if (isInternalArgument(session.target, type, field.name, name)) {
      return `cannot use internal argument ${q(name)} in selector for ${type}.${field.name}`
    }
    return `${type}.${field.name} has no such argument: ${q(name)}`
  }
  if (given === undefined) return undefined
  if (given === null) {
    if (!session.target.behaves('null-arguments-recorded')) return undefined
    if (!isNonNullType(argument.type)) {
      into.set(name, { kind: 'null' })
      return undefined
    }
  }
  const of = objectArgument(session, type, field, argument)
  if (of?.anyId && given === '') {
    if (of.anyId === 'node') return undefined
    throw new SystemError()
  }
  const decoded = decodeInput(session.target, argument.type, given, of && idReader(session, of))
  if ('error' in decoded) {
    const go = goInputType(argument, of ?? {})
    return `init arg ${q(name)} value as ${go.type} (${go.graphql}) using ${go.decoder}: ${decoded.error}`
  }
  into.set(name, decoded.value)
  return undefined
}

/** Where an engine's server catches a panic and says no more. */
export class SystemError extends Error {
  constructor() {
    super('internal system error')
  }
}
