import type { ObjectId } from './decodeObjectId.ts'
import type { EngineObject } from './engineObject.ts'
import { loadRecipe } from './loadRecipe.ts'
import type { EngineSession } from './session.ts'

export type LoadedObject = { readonly object: EngineObject } | { readonly error: string }

/** The object behind an ID that has been read, or the engine's error. */
export function loadObject(session: EngineSession, id: Exclude<ObjectId, { readonly kind: 'error' }>): LoadedObject {
  if (id.kind === 'recipe') return loadRecipe(session, id.recipe)
  const object = session.ofHandle(id.result)
  return object ? { object } : { error: `resolve result ${id.result}: missing shared result` }
}
