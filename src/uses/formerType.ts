import { type ApiEntry, type ApiMember, apiHistory, type Target } from '../versions/index.ts'

const plain = (type = ''): string => type.replace(/[[\]!]/g, '')

let former: ReadonlyMap<string, string> | undefined

/** Types by those that some field gave in their place before: `GitCommit` → `GitRef`. */
function formerTypes(): ReadonlyMap<string, string> {
  if (former !== undefined) return former
  const found = new Map<string, string>()
  const isObject = (name: string): boolean =>
    apiHistory()
      .get(name)
      ?.kinds.some(({ kind }) => kind === 'object' || kind === 'interface') ?? false
  const look = ({ spans }: ApiMember): void => {
    for (const [index, { since, type }] of spans.entries()) {
      const before = spans[index - 1]
      if (before?.until !== since || !isObject(plain(type)) || !isObject(plain(before.type))) continue
      if (plain(type) !== plain(before.type)) found.set(plain(type), plain(before.type))
    }
  }
  for (const { members } of apiHistory().values()) for (const member of members.values()) look(member)
  former = found
  return found
}

/**
 * Where a release does not have a type, chains that lead to it there lead to the one that its field gave before: what
 * `git.commit(id)` gives was a `GitRef`, whose `tree` it was. Undefined: there was none.
 */
export function formerCoordinate({ coordinate, type }: ApiEntry, target: Target): string | undefined {
  const { member, argument } = coordinate
  const before = formerTypes().get(type.name)
  if (member === undefined || before === undefined || target.has(type.name)) return undefined
  const named = `${before}.${member}`
  return argument === undefined ? named : `${named}(${argument}:)`
}
