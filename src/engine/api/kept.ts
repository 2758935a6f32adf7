/** A map that lets go of what nobody has asked for the longest. */
export interface Kept<Key, Value> {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): void
  clear(): void
}

/**
 * An empty one. It holds what weighs `most` and was used last, and never more than twice that: two generations, of which
 * the older goes as a whole when the younger is full.
 */
export function createKept<Key, Value>(most: number, weightOf: (key: Key) => number = () => 1): Kept<Key, Value> {
  let young = new Map<Key, Value>()
  let old = new Map<Key, Value>()
  let held = 0
  const set = (key: Key, value: Value): void => {
    if (!young.has(key)) {
      if (held >= most) {
        old = young
        young = new Map()
        held = 0
      }
      held += weightOf(key)
    }
    young.set(key, value)
  }
  return {
    get(key) {
      const value = young.get(key)
      if (value !== undefined || old.size === 0) return value
      const older = old.get(key)
      if (older !== undefined) set(key, older)
      return older
    },
    set,
    clear() {
      young = new Map()
      old = new Map()
      held = 0
    },
  }
}
