import { type ApiMember, type ApiType, apiHistory } from '../../../versions/index.ts'
import {
  typescriptEnumMember,
  typescriptName,
  typescriptOptionsName,
  typescriptTypeName,
} from '../../spelling/typescript.ts'
import type { DependencyApi } from '../../uses/dependencyApi.ts'

export interface SpelledMember {
  readonly type: ApiType
  readonly member: ApiMember
  readonly coordinate: string
  /** Arguments by their names in objects of options. */
  readonly arguments: ReadonlyMap<string, string>
}

interface SpelledType {
  readonly type: ApiType
  readonly members: ReadonlyMap<string, SpelledMember>
}

interface Tables {
  readonly types: ReadonlyMap<string, SpelledType>
  readonly options: ReadonlyMap<string, SpelledMember>
  readonly owners: ReadonlyMap<string, readonly SpelledMember[]>
}

let made: Tables | undefined

const is = ({ kinds }: ApiType, ...wanted: readonly string[]): boolean =>
  kinds.some(({ kind }) => wanted.includes(kind))

function tables(): Tables {
  if (made !== undefined) return made
  const types = new Map<string, SpelledType>()
  const options = new Map<string, SpelledMember>()
  const owners = new Map<string, SpelledMember[]>()
  for (const type of apiHistory().values()) {
    const spell = is(type, 'enum') ? typescriptEnumMember : typescriptName
    const members = new Map<string, SpelledMember>()
    for (const member of type.members.values()) {
      const spelled = spelledMember(type, member)
      const name = spell(member.name)
      members.set(name, spelled)
      if (!members.has(member.name)) members.set(member.name, spelled)
      if (member.arguments.size > 0) options.set(typescriptOptionsName(type.name, member.name).toLowerCase(), spelled)
      if (is(type, 'object', 'interface')) owners.set(name, [...(owners.get(name) ?? []), spelled])
    }
    types.set(typescriptTypeName(type.name), { type, members })
  }
  made = { types, options, owners }
  return made
}

// Objects of options have some names as they are, and not with the `_` that methods have.
const spelledMember = (type: ApiType, member: ApiMember): SpelledMember => {
  const coordinate = `${type.name}.${member.name}`
  const spelled = [...member.arguments.keys()].flatMap((argument) =>
    [argument, typescriptName(argument)].map((key) => [key, `${coordinate}(${argument}:)`] as const),
  )
  return { type, member, coordinate, arguments: new Map(spelled) }
}

/** The type of the API that the client declares under a name. */
export const spelledType = (name: string): ApiType | undefined => tables().types.get(name)?.type

/** A member of a class, interface, input or enum of the client. `value`: of an enum's member, which has several names. */
export function spelledMemberOf(type: string, name: string, value?: string): SpelledMember | undefined {
  const found = tables().types.get(type)
  const byName = found?.members.get(name)
  if (byName !== undefined || value === undefined || found === undefined) return byName
  const member = found.type.members.get(value)
  return member === undefined ? undefined : spelledMember(found.type, member)
}

/** The field whose optional arguments a type of the client has: `ContainerWithExecOpts`; `ClientLlmOpts` and `ClientLLMOpts` alike. */
export const fieldOfOptions = (name: string): SpelledMember | undefined => tables().options.get(name.toLowerCase())

/** Members of core types that have a name. */
export const ownersOf = (name: string): readonly SpelledMember[] => tables().owners.get(name) ?? []

/** A member of a type by its name in the client: of a dependency's, or of the core's. */
export function apiMemberOf({ types }: DependencyApi, type: string, name: string): SpelledMember | undefined {
  const own = types.get(type)
  if (own === undefined) return spelledMemberOf(typescriptTypeName(type), name)
  const member = own.members.get(name) ?? own.members.get(name.replace(/_$/, ''))
  return member && spelledMember(own, member)
}
