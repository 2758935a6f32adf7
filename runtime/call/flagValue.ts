import { createFinding, type Finding } from '../../src/findings/index.ts'
import type { Target } from '../../src/versions/types.ts'
import { type HostRead, hostRead, objectQuery } from './objectQuery.ts'
import type { Flag } from './types.ts'

/** A value as GraphQL source; `ids` are queries whose results' IDs it is made of, one for each `{n}`. */
export type FlagValue =
  | {
      readonly ok: true
      readonly text: string
      readonly queries: readonly string[]
      readonly reads: readonly HostRead[]
    }
  | { readonly ok: false; readonly finding: Finding }

/** The place of the n-th query's ID in the text of a value; no JSON text holds it. */
export const idPlace = (index: number): string => `\u0000${index}\u0000`

/**
 * What was given for a flag, by its type. Lists are given as several flags, or as one text with commas between.
 * Findings: `call-flag-invalid`, `call-flag-unsupported`, `call-flag-repeated`.
 */
export function flagValue({ flag, type }: Flag, given: readonly string[], target: Target): FlagValue {
  const values = type.list ? given.flatMap((text) => (text === '' ? [] : text.split(','))) : given
  if (!type.list && given.length > 1) return { ok: false, finding: createFinding('call-flag-repeated', '', { flag }) }
  const queries: string[] = []
  const reads: HostRead[] = []
  const texts: string[] = []
  for (const value of values) {
    const single = singleValue(type, value, target)
    if ('wanted' in single) {
      const shown = JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value)
      return {
        ok: false,
        finding: createFinding('call-flag-invalid', '', { flag, value: shown, wanted: single.wanted }),
      }
    }
    if ('unsupported' in single) {
      return {
        ok: false,
        finding: createFinding('call-flag-unsupported', '', { flag, type: type.name || 'a list of lists' }),
      }
    }
    if ('query' in single) {
      texts.push(idPlace(queries.push(single.query) - 1))
      reads.push(hostRead(type.name, value))
    } else texts.push(single.text)
  }
  return { ok: true, text: type.list ? `[${texts.join(',')}]` : (texts[0] ?? 'null'), queries, reads }
}

type Single =
  | { readonly text: string }
  | { readonly query: string }
  | { readonly wanted: string }
  | { readonly unsupported: true }

function singleValue(type: Flag['type'], value: string, target: Target): Single {
  switch (type.kind) {
    case 'string':
    case 'scalar':
      return { text: JSON.stringify(value) }
    case 'int':
      return /^-?\d{1,300}$/.test(value) ? { text: String(BigInt(value)) } : { wanted: 'a whole number' }
    case 'float':
      return /^-?\d+(\.\d+)?([eE][-+]?\d+)?$/.test(value) ? { text: value } : { wanted: 'a number' }
    case 'boolean':
      return value === 'true' || value === 'false' ? { text: value } : { wanted: 'true or false' }
    case 'enum':
      return type.members.includes(value) ? { text: value } : { wanted: `one of ${type.members.join(', ')}` }
    case 'object': {
      const query = objectQuery(type.name, value, target)
      return query === undefined ? { unsupported: true } : { query }
    }
    case 'unsupported':
      return { unsupported: true }
  }
}
