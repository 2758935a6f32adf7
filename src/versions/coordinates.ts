import { type ApiMember, type ApiType, apiHistory, type TypedSpan } from './apiHistory.ts'
import { joinSpans } from './spans.ts'
import type { Span } from './types.ts'

/** The parts of `Type`, `Type.member` or `Type.member(argument:)`. */
export interface Coordinate {
  readonly type: string
  readonly member?: string
  readonly argument?: string
}

const shape = /^(\w+)(?:\.(\w+)(?:\((\w+):\))?)?$/

/** Takes an API coordinate apart (GraphQL's notation); undefined where it is none. */
export function parseCoordinate(coordinate: string): Coordinate | undefined {
  const match = shape.exec(coordinate)
  if (match === null) return undefined
  const [, type = '', member, argument] = match
  if (member === undefined) return { type }
  return argument === undefined ? { type, member } : { type, member, argument }
}

/** What the API history has at a coordinate. */
export interface ApiEntry {
  readonly coordinate: Coordinate
  readonly type: ApiType
  readonly member?: ApiMember
  readonly argument?: readonly TypedSpan[]
  /** When the whole of it existed: the type, and in it the member, and on it the argument. */
  readonly spans: readonly Span[]
}

const entries = new Map<string, ApiEntry | undefined>()

function lookUp(text: string): ApiEntry | undefined {
  const coordinate = parseCoordinate(text)
  const type = coordinate && apiHistory().get(coordinate.type)
  if (coordinate === undefined || type === undefined) return undefined
  if (coordinate.member === undefined) return { coordinate, type, spans: joinSpans(type.kinds) }
  const member = type.members.get(coordinate.member)
  if (member === undefined) return undefined
  if (coordinate.argument === undefined) return { coordinate, type, member, spans: joinSpans(member.spans) }
  const argument = member.arguments.get(coordinate.argument)
  if (argument === undefined) return undefined
  return { coordinate, type, member, argument, spans: joinSpans(argument) }
}

/** What the history of Dagger's API has at `Type`, `Type.member` or `Type.member(argument:)`; undefined: nothing, ever. */
export function apiEntry(coordinate: string): ApiEntry | undefined {
  if (entries.has(coordinate)) return entries.get(coordinate)
  const entry = lookUp(coordinate)
  // Coordinates that exist are few; those that do not may come from a user and are not kept.
  if (entry !== undefined) entries.set(coordinate, entry)
  return entry
}
