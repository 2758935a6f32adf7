import type { SaidArgument } from '../plan/saidArguments.ts'

/**
 * An argument value as GraphQL source; `id` gives the ID that stands for another call.
 *
 * Characters outside the BMP stay raw: every engine turns an escape such as `\uD83D\uDE00` into two U+FFFD (measured §3.3).
 */
export function graphqlValue(value: SaidArgument['value'], id: (index: number) => string): string {
  switch (value.kind) {
    case 'call':
      return JSON.stringify(id(value.index))
    case 'string':
      return JSON.stringify(value.value)
    case 'strings':
      return `[${value.value.map((text) => JSON.stringify(text)).join(', ')}]`
    default:
      return String(value.value)
  }
}
