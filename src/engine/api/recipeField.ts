import { type GraphQLField, isObjectType } from 'graphql'
import type { RecipeCall } from '../../ids/index.ts'
import { isShownInView } from '../../versions/index.ts'
import type { EngineSession } from './session.ts'

/** The field of a recipe's call, as the view that the call records shows it; a call that records none sees all there is. */
export function recipeField(
  session: EngineSession,
  typeName: string,
  call: RecipeCall,
): GraphQLField<unknown, unknown> | undefined {
  const { target, schema } = session
  const type = schema.getType(typeName)
  const field = isObjectType(type) ? type.getFields()[call.field] : undefined
  const coordinate = `${typeName}.${call.field}`
  const view = call.view ?? ''
  if (field) return view === '' || isShownInView(coordinate, target.resolvedRelease, view) ? field : undefined
  if (!target.has(coordinate) || (view !== '' && !isShownInView(coordinate, target.resolvedRelease, view)))
    return undefined
  return hiddenField(session, typeName, call)
}

// A field that the session's own view hides: the schema has no type for it but the object's own.
function hiddenField(
  session: EngineSession,
  typeName: string,
  call: RecipeCall,
): GraphQLField<unknown, unknown> | undefined {
  const type = session.schema.getType(call.type.namedType ?? typeName)
  if (!isObjectType(type)) return undefined
  const shape = Object.values(type.getFields()).find((one) => one.args.length === 0)
  if (shape === undefined) return undefined
  const own = session.schema.getType(typeName)
  const sibling = isObjectType(own)
    ? Object.values(own.getFields()).find((one) => String(one.type) === `${type.name}!`)
    : undefined
  return { ...shape, name: call.field, args: [], type: sibling?.type ?? type, deprecationReason: undefined }
}
