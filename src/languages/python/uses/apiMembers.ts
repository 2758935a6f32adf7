import { type ApiMember, type ApiType, apiHistory } from '../../../versions/index.ts'
import { pythonName } from '../../spelling/python.ts'

export interface ApiSpelling {
  readonly type: ApiType
  readonly members: ReadonlyMap<string, { readonly member: ApiMember; readonly arguments: ReadonlyMap<string, string> }>
}

let spelled: ReadonlyMap<string, ApiSpelling> | undefined
let owned: ReadonlyMap<string, readonly string[]> | undefined

/** Types by name, their members by the names that the client gives them. */
export const spellTypes = (types: ReadonlyMap<string, ApiType>): ReadonlyMap<string, ApiSpelling> =>
  new Map(
    [...types.values()].map((type) => [
      type.name,
      {
        type,
        members: new Map(
          [...type.members.values()].map((member) => [
            pythonName(member.name),
            { member, arguments: new Map([...member.arguments.keys()].map((name) => [pythonName(name), name])) },
          ]),
        ),
      },
    ]),
  )

function spellings(): ReadonlyMap<string, ApiSpelling> {
  spelled ??= spellTypes(apiHistory())
  return spelled
}

/** What a type of the API is in the Python client, its members by the names the client gives them. */
export const apiSpelling = (type: string): ApiSpelling | undefined => spellings().get(type)

/** The types whose fields a name of the client may be. */
export function ownersOf(name: string): readonly string[] {
  if (owned === undefined) {
    const owners = new Map<string, string[]>()
    for (const { type, members } of spellings().values()) {
      if (!type.kinds.some(({ kind }) => kind === 'object' || kind === 'interface')) continue
      for (const key of members.keys()) owners.set(key, [...(owners.get(key) ?? []), type.name])
    }
    owned = owners
  }
  return owned.get(name) ?? []
}
