import { apiHistory } from '../../versions/index.ts'
import type { Source } from './Source.ts'

/** What an introspection holds of one module. */
export interface OwnTypes {
  readonly types: readonly Source[]
  /** The module's field of Query. */
  readonly root: Source | undefined
}

const KINDS: ReadonlySet<string> = new Set(['OBJECT', 'INTERFACE', 'ENUM'])

/**
 * The types of one module in an introspection: in that of a session, what no release has as a type of its own, without what other
 * modules of the session brought. Undefined: there are several modules, and none is named.
 */
export function ownTypes(
  types: readonly Source[],
  queryName: string,
  moduleName: string | undefined,
): OwnTypes | undefined {
  const query = types.find((type) => type.textAt('name') === queryName)
  const fields = query?.get('fields')?.items() ?? []
  const declared = types.filter(
    (type) =>
      KINDS.has(type.textAt('kind')) && type.textAt('name') !== queryName && !type.textAt('name').startsWith('__'),
  )
  const isCore = (name: string): boolean => apiHistory().has(name)
  if (!declared.some((type) => isCore(type.textAt('name')))) return { types: declared, root: fields[0] }
  const own = declared.filter((type) => !isCore(type.textAt('name')))
  const names = new Set(own.map((type) => type.textAt('name')))
  const known = apiHistory().get('Query')?.members
  const roots = fields.filter((field) => {
    const name = field.textAt('name')
    return !known?.has(name) && !/^load\w+FromID$/.test(name) && names.has(typeName(field.get('type')))
  })
  const wanted = moduleName === undefined ? undefined : plain(moduleName)
  const root = wanted === undefined ? roots[0] : roots.find((field) => plain(field.textAt('name')) === wanted)
  if (roots.length > 1 && root === undefined) return undefined
  if (roots.length > 1 && wanted === undefined) return undefined
  const mains = roots.map((field) => typeName(field.get('type')))
  const main = typeName(root?.get('type'))
  const ownerOf = (name: string): string | undefined =>
    mains.filter((one) => name.startsWith(one)).sort((a, b) => b.length - a.length)[0]
  return { types: own.filter((type) => (ownerOf(type.textAt('name')) ?? main) === main), root }
}

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The name of a type below lists and what is never null. */
export function typeName(source: Source | undefined): string {
  let inner = source
  for (let next = inner?.get('ofType'); next !== undefined; next = inner?.get('ofType')) inner = next
  return inner?.textAt('name') ?? ''
}
