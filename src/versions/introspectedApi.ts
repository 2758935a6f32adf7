import { parseCoordinate } from './coordinates.ts'
import type { CoreTypeKind } from './types.ts'

/** What an introspection result says: which types there are, with which members and arguments, and in which view. */
export interface IntrospectedApi {
  /** `__schemaVersion`: the view the schema was made for; absent where the result has none. */
  readonly schemaVersion?: string
  kind(type: string): CoreTypeKind | undefined
  has(coordinate: string): boolean
}

interface IntrospectedType {
  readonly kind: CoreTypeKind
  readonly members: ReadonlyMap<string, ReadonlySet<string>>
}

const kinds: ReadonlyMap<unknown, CoreTypeKind> = new Map<unknown, CoreTypeKind>([
  ['OBJECT', 'object'],
  ['SCALAR', 'scalar'],
  ['ENUM', 'enum'],
  ['INTERFACE', 'interface'],
  ['INPUT_OBJECT', 'input'],
])

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const named = (list: unknown): readonly (Json & { readonly name: string })[] =>
  (Array.isArray(list) ? list : []).filter(
    (item): item is Json & { readonly name: string } => isObject(item) && typeof item['name'] === 'string',
  )

const readType = (type: Json): IntrospectedType | undefined => {
  const kind = kinds.get(type['kind'])
  if (kind === undefined) return undefined
  const members = new Map<string, ReadonlySet<string>>()
  for (const list of [type['fields'], type['inputFields'], type['enumValues']]) {
    for (const member of named(list))
      members.set(member.name, new Set(named(member['args']).map((argument) => argument.name)))
  }
  return { kind, members }
}

const alreadyRead = new WeakSet<object>()

const isRead = (input: unknown): input is IntrospectedApi =>
  typeof input === 'object' && input !== null && alreadyRead.has(input)

/** Types that a module brought along carry the place in its source; a value is the text of a GraphQL literal. */
const isOfModule = (type: Json): boolean =>
  named(type['directives']).some(
    (directive) =>
      directive.name === 'sourceMap' &&
      named(directive['args']).some(
        ({ name, value }) => name === 'module' && typeof value === 'string' && !['', '""'].includes(value),
      ),
  )

/**
 * Reads an introspection result: `{__schema, __schemaVersion}`, or the same under `data`, as JSON text or parsed.
 * What this function gave before is given back. Types of other modules in it are left out: they are none of the core API.
 * A text says what is wrong with it.
 */
export function readIntrospection(input: unknown): IntrospectedApi | string {
  if (isRead(input)) return input
  let value = input
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value.replace(/^\uFEFF/, ''))
    } catch {
      return 'it is not JSON'
    }
  }
  if (!isObject(value)) return 'it is not an object'
  const result = isObject(value['data']) ? value['data'] : value
  const schema = result['__schema']
  if (!isObject(schema)) return 'it has no __schema'
  if (!Array.isArray(schema['types'])) return 'its __schema has no types'
  const types = new Map<string, IntrospectedType>()
  for (const type of named(schema['types'])) {
    const read = readType(type)
    if (read !== undefined && !isOfModule(type)) types.set(type.name, read)
  }
  if (!types.has('Query')) return 'its __schema has no Query type'
  const schemaVersion = result['__schemaVersion']
  const api: IntrospectedApi = Object.freeze({
    ...(typeof schemaVersion === 'string' && schemaVersion !== '' ? { schemaVersion } : {}),
    kind: (type: string) => types.get(type)?.kind,
    has(text: string): boolean {
      const coordinate = parseCoordinate(text)
      const type = coordinate && types.get(coordinate.type)
      if (coordinate === undefined || type === undefined) return false
      if (coordinate.member === undefined) return true
      const member = type.members.get(coordinate.member)
      if (member === undefined) return false
      return coordinate.argument === undefined || member.has(coordinate.argument)
    },
  })
  alreadyRead.add(api)
  return api
}
