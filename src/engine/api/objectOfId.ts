import { decodeObjectId } from './decodeObjectId.ts'
import { type LoadedObject, loadObject } from './loadObject.ts'
import type { EngineSession } from './session.ts'

/** The object behind the text of an ID, or the engine's error: a recipe is run, a handle looked up. */
export function objectOfId(session: EngineSession, text: string): LoadedObject {
  const own = session.knownIds.get(text)
  if (own) return { object: own }
  const id = decodeObjectId(session.target, text)
  return id.kind === 'error' ? id : loadObject(session, text, id)
}
