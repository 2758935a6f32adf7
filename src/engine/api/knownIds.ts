import type { EngineObject } from './engineObject.ts'

/** Objects by the very text of an ID that was given out or loaded, so that it need not be read again. */
export interface KnownIds {
  get(id: string): EngineObject | undefined
  set(id: string, object: EngineObject): void
  clear(): void
}

const keptCharacters = 64 * 1024 * 1024

export function createKnownIds(): KnownIds {
  const objects = new Map<string, EngineObject>()
  let held = 0
  const clear = (): void => {
    objects.clear()
    held = 0
  }
  return {
    get: (id) => objects.get(id),
    set(id, object) {
      if (objects.has(id)) return
      if (held + id.length > keptCharacters) clear()
      held += id.length
      objects.set(id, object)
    },
    clear,
  }
}
