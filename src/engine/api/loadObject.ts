import type { ObjectId } from './decodeObjectId.ts'
import type { EngineObject } from './engineObject.ts'
import { loadRecipe } from './loadRecipe.ts'
import type { EngineSession } from './session.ts'

export type LoadedObject = { readonly object: EngineObject } | { readonly error: string }

/** The object behind the text of an ID that has been read as `id`, or the engine's error. */
export function loadObject(
  session: EngineSession,
  text: string,
  id: Exclude<ObjectId, { readonly kind: 'error' }>,
): LoadedObject {
  const loaded = id.kind === 'recipe' ? loadRecipe(session, id.recipe) : ofHandle(session, id.result)
  // What an ID says of its type is looked at before it is loaded: one that says another than its object's is read again.
  if ('object' in loaded && id.type?.namedType === loaded.object.type) session.knownIds.set(text, loaded.object)
  return loaded
}

function ofHandle(session: EngineSession, result: number): LoadedObject {
  const object = session.ofHandle(result)
  return object ? { object } : { error: `resolve result ${result}: missing shared result` }
}
