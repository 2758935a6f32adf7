import type { ClientApi } from './types.ts'

type Identified = { id(): Promise<unknown> }

const isIdentified = (value: object): value is Identified => typeof (value as Partial<Identified>).id === 'function'

/**
 * A value as GraphQL source, for something of a type: objects are their IDs, members of enums bare names. Characters outside
 * the BMP stay raw: every engine turns their escapes into U+FFFD (measured §3.3).
 */
export async function argumentText(given: unknown, typeName: string, api: ClientApi): Promise<string> {
  const value = await given
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string') {
    const isMember = api.get(typeName)?.kind === 'enum' && /^[_A-Za-z]\w*$/.test(value)
    return isMember ? value : JSON.stringify(value)
  }
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) {
    return `[${(await Promise.all(value.map((item) => argumentText(item, typeName, api)))).join(',')}]`
  }
  if (isIdentified(value)) return JSON.stringify(await value.id())
  const fields = api.get(typeName)?.fields
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(async ([name, part]) => `${name}:${await argumentText(part, fields?.get(name)?.type ?? '', api)}`)
  return `{${(await Promise.all(parts)).join(',')}}`
}
