import { repr } from '../values/repr.ts'
import type { Value } from '../values/types.ts'

/** A type as people write it, for messages. */
export function printHint(value: Value, depth = 0): string {
  if (depth > 20) return '…'
  switch (value.kind) {
    case 'none':
      return 'None'
    case 'ellipsis':
      return '...'
    case 'extern':
      return value.path.replace(/^builtins\./, '').replace(/^typing\./, '')
    case 'class':
      return value.name
    case 'generic':
      return `${printHint(value.origin, depth + 1)}[${value.items.map((item) => printHint(item, depth + 1)).join(', ')}]`
    case 'union':
      return value.items.map((item) => printHint(item, depth + 1)).join(' | ')
    case 'call': {
      const name = value.items[0]
      if (name?.kind === 'str' && value.path.startsWith('typing.')) return name.value
      return value.path === 'typing.TypeAliasType'
        ? 'an alias of the `type` statement'
        : `${value.path.split('.').at(-1)}(…)`
    }
    case 'unknown':
      return '?'
    default:
      return repr(value) ?? value.kind
  }
}
