import type { EngineObject, Origin } from './engineObject.ts'
import type { InputValue } from './inputValue.ts'
import { createKept } from './kept.ts'

/**
 * The objects that builder calls made: an equal call gives the same object again, and with it the same handle, as
 * engines do whose results are known by the digest of their call.
 */
export interface CallCache {
  /** What stands for a call; undefined where its receiver or an argument is no object of this cache. */
  keyOf(receiver: EngineObject, origin: Origin): string | undefined
  get(key: string): EngineObject | undefined
  set(key: string, object: EngineObject): void
  clear(): void
}

/** That of the last calls. */
export function createCallCache(kept: number): CallCache {
  const objects = createKept<string, EngineObject>(kept)
  let numbers = new WeakMap<EngineObject, number>()
  let last = 0

  const valueKey = (value: InputValue): string | undefined => {
    switch (value.kind) {
      case 'object': {
        const number = numbers.get(value.object)
        return number === undefined ? undefined : `#${number}`
      }
      case 'string':
      case 'enum':
        return `${value.value.length}"${value.value}`
      case 'int':
      case 'bool':
        return `${value.kind}${value.value}`
      case 'list': {
        const parts = value.values.map(valueKey)
        return parts.includes(undefined) ? undefined : `[${parts.join(',')}]`
      }
      default:
        return undefined
    }
  }

  return {
    keyOf(receiver, { field, arguments: args, view = '' }) {
      const number = receiver.type === 'Query' ? 0 : numbers.get(receiver)
      if (number === undefined) return undefined
      let key = `${number}.${field}@${view}`
      for (const { name, value } of args) {
        const part = valueKey(value)
        if (part === undefined) return undefined
        key += `,${name}:${part}`
      }
      return key
    },
    get: objects.get,
    set(key, object) {
      objects.set(key, object)
      numbers.set(object, ++last)
    },
    clear() {
      objects.clear()
      numbers = new WeakMap()
    },
  }
}
