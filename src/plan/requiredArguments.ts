import { apiHistory } from '../versions/index.ts'
import type { Call } from './plan.ts'

const known = new Map<string, ReadonlySet<string>>()

/** Names of the arguments a call cannot do without, by the API history: the SDKs take these by position, the others as options. */
export function requiredArguments({ on, type, field }: Call): ReadonlySet<string> {
  const owner = on === undefined ? 'Query' : type
  const key = `${owner}.${field}`
  let names = known.get(key)
  if (names === undefined) {
    const given = apiHistory().get(owner)?.members.get(field)?.arguments ?? new Map()
    names = new Set([...given].filter(([, spans]) => spans.at(-1)?.type?.endsWith('!')).map(([name]) => name))
    known.set(key, names)
  }
  return names
}
