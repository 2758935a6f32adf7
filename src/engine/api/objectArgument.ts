import { type GraphQLArgument, type GraphQLField, getNamedType, isScalarType } from 'graphql'
import { expectedType } from './schema/index.ts'
import type { EngineSession } from './session.ts'

/** What an argument that takes IDs takes them of. */
export interface ObjectArgument {
  /** The type of object; undefined: any. */
  readonly object?: string
  /** IDs of any type are read, and their type is only looked at when they are loaded. */
  readonly anyId?: 'node' | 'legacy'
}

const argumentsSeen = new WeakMap<GraphQLArgument, ObjectArgument | null>()

/** Does the argument take IDs, and of what? */
export function objectArgument(
  session: EngineSession,
  type: string,
  field: GraphQLField<unknown, unknown>,
  argument: GraphQLArgument,
): ObjectArgument | undefined {
  let known = argumentsSeen.get(argument)
  if (known === undefined) {
    known = describe(session, type, field, argument) ?? null
    argumentsSeen.set(argument, known)
  }
  return known ?? undefined
}

function describe(
  { target }: EngineSession,
  type: string,
  field: GraphQLField<unknown, unknown>,
  argument: GraphQLArgument,
): ObjectArgument | undefined {
  const named = getNamedType(argument.type)
  if (!isScalarType(named)) return undefined
  if (named.name === 'ID') {
    const object = expectedType(type, field.name, argument.name)
    return type === 'Query' && field.name === 'node' ? { anyId: 'node' } : object === undefined ? {} : { object }
  }
  const object = /^(\w+)ID$/.exec(named.name)?.[1]
  if (object === undefined) return undefined
  // Arguments of a module's own types take any ID; what it stands for is looked at when the function is called.
  if (target.coreType(object) === undefined) return {}
  return target.behaves('legacy-ids') ? { object, anyId: 'legacy' } : { object }
}
