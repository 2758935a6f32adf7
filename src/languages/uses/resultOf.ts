import type { ApiMember, ApiType } from '../../versions/index.ts'

export interface ApiResult {
  /** Name of a type in the API. */
  readonly name: string
  readonly list: boolean
  /** The field gives an ID, of which clients make the object: `sync`. */
  readonly byId: boolean
}

// What is given by ID and not an object of the type itself: the schema says it in a directive that the history does not have.
const others: ReadonlyMap<string, string> = new Map([['LLM.spawn', 'Agent']])

/** What calling a field of the API gives in a client. */
export function resultOf(type: ApiType, member: ApiMember): ApiResult {
  const text = member.spans.at(-1)?.type ?? ''
  const list = text.startsWith('[')
  const name = text.replace(/[[\]!]/g, '').replace(/ .*$/, '')
  const byId = !list && !/(?:^i|I)[dD]$/.test(member.name) && (name === `${type.name}ID` || name === 'ID')
  return { name: byId ? (others.get(`${type.name}.${member.name}`) ?? type.name) : name, list, byId }
}
