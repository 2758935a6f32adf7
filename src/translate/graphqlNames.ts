import { enumMemberName, functionName, toLowerCamel } from '../names/index.ts'
import type { Target } from '../versions/types.ts'

/** How functions, fields and arguments, and enum members are named in GraphQL on a target. */
export interface GraphqlNames {
  readonly function: (name: string) => string
  readonly other: (name: string) => string
  readonly member: (name: string) => string
}

/** The names of one target; each is made once, since a document asks for them again and again. */
export const graphqlNames = (target: Target): GraphqlNames => ({
  function: remembered((name) => functionName(target, name)),
  other: remembered((name) => toLowerCamel(target, name)),
  member: (name) => (target.supports('enum-members') ? enumMemberName(target, name) : name),
})

function remembered(make: (name: string) => string): (name: string) => string {
  const made = new Map<string, string>()
  return (name) => {
    let result = made.get(name)
    if (result === undefined) {
      result = make(name)
      made.set(name, result)
    }
    return result
  }
}
