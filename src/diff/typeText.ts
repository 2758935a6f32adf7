import type { TypeReference } from '../typedefs/types.ts'

const SHOWN_LISTS = 20

/** A type as one reads it: `string`, `Directory?`, `[Status]?`. Deep nesting is cut. */
export function typeText(type: TypeReference): string {
  let inner = type
  let open = ''
  let close = ''
  for (let depth = 0; inner.kind === 'LIST'; depth++) {
    if (depth < SHOWN_LISTS) {
      open += '['
      close = `]${inner.optional ? '?' : ''}${close}`
    }
    inner = inner.elementType
  }
  const name = 'name' in inner ? inner.name : inner.kind.toLowerCase()
  return `${open}${name}${inner.optional ? '?' : ''}${close}`
}
