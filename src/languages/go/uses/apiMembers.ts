import { type ApiMember, type ApiType, apiHistory } from '../../../versions/index.ts'
import { goEnumMember, goName, goOptionsName, goTypeName } from '../../spelling/go.ts'
import type { DependencyApi } from '../../uses/dependencyApi.ts'
import { resultOf } from '../../uses/resultOf.ts'
import { basic, errorType, type GoType } from '../types/goTypes.ts'

/** A method of the generated library: what it is in the API, and what calling it gives. */
export interface LibraryMethod {
  readonly coordinate: string
  readonly results: readonly GoType[]
}

/** The generated library by the names it gives. */
export interface LibraryMembers {
  /** A method of a type. */
  method(type: string, name: string): LibraryMethod | undefined
  /** Types of the API that have a method of that name. */
  owners(name: string): readonly string[]
  /** Argument of a field that a name in an options struct sets: `ContainerWithExecOpts`, `Expect`. */
  option(options: string, name: string): string | undefined
  /** Is it the options struct of a field of the API? */
  isOptions(name: string): boolean
  /** Coordinate of a constant: `NetworkProtocolUdp`. */
  constant(name: string): { readonly coordinate: string; readonly type: string } | undefined
  /** Name in the API of a type that the schema has. */
  typeCoordinate(name: string): string | undefined
}

interface Tables {
  readonly types: ReadonlyMap<string, ApiType>
  readonly methods: ReadonlyMap<string, ReadonlyMap<string, ApiMember>>
  readonly owners: ReadonlyMap<string, readonly string[]>
  readonly options: ReadonlyMap<string, { readonly coordinate: string; readonly names: ReadonlyMap<string, string> }>
  readonly constants: ReadonlyMap<string, { readonly coordinate: string; readonly type: string }>
}

let ofCore: Tables | undefined

const isKind = (type: ApiType, ...kinds: readonly string[]): boolean =>
  type.kinds.some(({ kind }) => kinds.includes(kind))

function tablesOf(api: ReadonlyMap<string, ApiType>): Tables {
  const types = new Map<string, ApiType>()
  const methods = new Map<string, Map<string, ApiMember>>()
  const owners = new Map<string, string[]>()
  const options = new Map<string, { coordinate: string; names: Map<string, string> }>()
  const constants = new Map<string, { coordinate: string; type: string }>()
  for (const type of api.values()) {
    const name = goTypeName(type.name)
    types.set(name, type)
    if (isKind(type, 'enum'))
      for (const { name: member } of type.members.values()) {
        const constant = { coordinate: `${type.name}.${member}`, type: name }
        for (const spelling of [goEnumMember(type.name, member), goEnumMember('', member)])
          if (!constants.has(spelling)) constants.set(spelling, constant)
      }
    if (!isKind(type, 'object', 'interface', 'input')) continue
    const own = new Map<string, ApiMember>()
    methods.set(name, own)
    for (const member of type.members.values()) {
      const spelling = goName(member.name)
      own.set(spelling, member)
      if (isKind(type, 'object')) owners.set(spelling, [...(owners.get(spelling) ?? []), type.name])
      if (member.arguments.size === 0) continue
      options.set(goOptionsName(type.name, member.name), {
        coordinate: `${type.name}.${member.name}`,
        names: new Map([...member.arguments.keys()].map((argument) => [goName(argument), argument])),
      })
    }
  }
  return { types, methods, owners, options, constants }
}

function coreTables(): Tables {
  ofCore ??= tablesOf(apiHistory())
  return ofCore
}

const scalars: ReadonlyMap<string, string> = new Map([
  ['String', 'string'],
  ['Int', 'int'],
  ['Float', 'float64'],
  ['Boolean', 'bool'],
])

/**
 * What the library declares and what its methods give: the core's types and those of dependencies.
 *
 * @param typeOf the type of the library by that name
 */
export function createLibraryMembers(
  typeOf: (name: string) => GoType | undefined,
  api: DependencyApi['types'],
): LibraryMembers {
  const made = new Map<ApiMember, LibraryMethod>()
  const tables = [tablesOf(api), coreTables()]
  const first = <Found>(find: (table: Tables) => Found | undefined): Found | undefined => {
    for (const table of tables) {
      const found = find(table)
      if (found !== undefined) return found
    }
    return undefined
  }

  const named = (apiName: string): GoType | undefined => {
    const scalar = scalars.get(apiName)
    return scalar === undefined ? typeOf(goTypeName(apiName)) : basic(scalar)
  }

  function results(type: ApiType, member: ApiMember): readonly GoType[] {
    const { name, list: isList, byId } = resultOf(type, member)
    if (name === 'Void') return [errorType]
    // Clients make the object of its ID, at once and with an error.
    if (byId) {
      const made = named(name)
      return made === undefined ? [] : [{ kind: 'pointer', element: made }, errorType]
    }
    const kinds = api.get(name) ?? apiHistory().get(name)
    const element = named(name) ?? { kind: 'invalid', text: name, why: 'unknown' }
    if (isList) return [{ kind: 'slice', element }, errorType]
    const isObject = kinds !== undefined && isKind(kinds, 'object', 'interface')
    return isObject ? [{ kind: 'pointer', element }] : [element, errorType]
  }

  return {
    method(typeName, name) {
      const type = first(({ types }) => types.get(typeName))
      const member = first(({ methods }) => methods.get(typeName)?.get(name))
      if (type === undefined || member === undefined) return undefined
      let method = made.get(member)
      if (method === undefined) {
        method = { coordinate: `${type.name}.${member.name}`, results: results(type, member) }
        made.set(member, method)
      }
      return method
    },
    owners: (name) => coreTables().owners.get(name) ?? [],
    option(options, name) {
      const found = first((table) => table.options.get(options))
      const argument = found?.names.get(name)
      return found === undefined || argument === undefined ? undefined : `${found.coordinate}(${argument}:)`
    },
    isOptions: (name) => tables.some((table) => table.options.has(name)),
    constant: (name) => first(({ constants }) => constants.get(name)),
    typeCoordinate: (name) => first(({ types }) => types.get(name))?.name,
  }
}
