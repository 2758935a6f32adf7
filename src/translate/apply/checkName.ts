import { toCamel } from '../../names/index.ts'
import { type ApplyContext, type Part, report } from './context.ts'

const GRAPHQL_NAME = /^[_A-Za-z][_0-9A-Za-z]*$/

/** Reports a name of which engines make nothing, or nothing that GraphQL takes. Engines themselves accept both. */
export function checkName(context: ApplyContext, part: Part, name: string, position: 'type' | 'member'): boolean {
  const graphqlName = position === 'type' ? toCamel(context.target, name) : context.names.other(name)
  if (graphqlName === '') {
    report(context, 'name-empty', part, { thing: part.title, name: JSON.stringify(name) })
    return false
  }
  if (!GRAPHQL_NAME.test(graphqlName)) {
    report(context, 'name-not-graphql', part, { thing: part.title, name: JSON.stringify(name), graphqlName })
    return false
  }
  return true
}
