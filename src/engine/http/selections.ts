import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql'
import { goQuote as q } from '../load/goQuote.ts'
import { decodeInput } from './decodeInput.ts'
import { fieldShape } from './fieldShape.ts'
import { givenValue } from './givenValue.ts'
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
}

/** An error while a document is read: it fails as a whole. */
export class ParseError extends Error {}

const rootMeta = new Set(['__schema', '__type', '__schemaVersion'])

/** Reads a selection set on a type, arguments and all; throws `ParseError` in the engine's words. */
export function parseSelections(
  scope: DocumentScope,
  type: GraphQLNamedType,
  set: SelectionSetNode,
  open: readonly string[] = [],
): readonly Selection[] {
  const { target } = scope.session
  if (!isObjectType(type) && !isInterfaceType(type)) {
    throw new ParseError(`parseASTSelections: not an Object type: ${q(type.name)}`)
  }
  const selections: Selection[] = []
  for (const node of set.selections) {
    switch (node.kind) {
      case 'Field':
        selections.push(parseField(scope, type.name, type.getFields(), node, open))
        break
      case 'FragmentSpread': {
        const name = node.name.value
        const fragment = scope.fragments.get(name)
        if (fragment === undefined) throw new ParseError(`unknown fragment: ${name}`)
        if (open.includes(name)) throw new ParseError(`fragment cycle: ${name}`)
        const condition = fragment.typeCondition.name.value
        for (const one of parseOn(scope, type, condition, fragment.selectionSet, [...open, name])) selections.push(one)
        break
      }
      case 'InlineFragment': {
        if (!target.behaves('native-interfaces')) throw new ParseError('unknown field type: *ast.InlineFragment')
        const condition = node.typeCondition?.name.value ?? type.name
        selections.push(...parseOn(scope, type, condition, node.selectionSet, open))
        break
      }
    }
  }
  return selections
}

function parseOn(
  scope: DocumentScope,
  type: GraphQLNamedType,
  condition: string,
  set: SelectionSetNode,
  open: readonly string[],
): readonly Selection[] {
  if (condition === type.name) return parseSelections(scope, type, set, open)
  const other = scope.session.schema.getType(condition)
  if (other === undefined) throw new ParseError(`unknown type: ${condition}`)
  return [{ kind: 'on', type: condition, selections: parseSelections(scope, other, set, open) }]
}

function parseField(
  scope: DocumentScope,
  type: string,
  fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>,
  node: FieldNode,
  open: readonly string[],
): Selection {
  const { session } = scope
  scope.countField()
  const name = node.name.value
  const key = node.alias?.value ?? name
  if (type === 'Query' && rootMeta.has(name)) return { kind: 'meta', key, node }
  if (name === '__typename' && session.target.behaves('typename-known')) return { kind: 'meta', key, node }
  const definition = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (definition === undefined) throw new ParseError(`parse field ${q(name)}: ${type} has no such field: ${q(name)}`)

  const shape = fieldShape(definition)
  const args = new Map<string, InputValue>()
  for (const { name: nameNode, value: valueNode } of node.arguments ?? []) {
    const problem = readArgument(scope, type, definition, nameNode.value, args, givenValue(valueNode, scope.variables))
    if (problem) throw new ParseError(`parse field ${q(name)}: ${problem}`)
  }
  const selections = node.selectionSet && parseSelections(scope, shape.named, node.selectionSet, open)
  return { kind: 'field', key, definition, arguments: args, selections }
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
  if (given === null && !isNonNullType(argument.type)) {
    // Functions of modules are told a null from nothing on every release.
    const told = field.extensions['module'] === true || session.target.behaves('null-arguments-recorded')
    if (told) into.set(name, { kind: 'null' })
    return undefined
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
