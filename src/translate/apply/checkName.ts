import { namespacedName, toCamel } from '../../names/index.ts'
import { type ApplyContext, type Part, report } from './context.ts'

const GRAPHQL_NAME = /^[_A-Za-z][_0-9A-Za-z]*$/

/** Reports a name of which engines make nothing, or nothing that GraphQL takes, alone or behind the module's. Engines themselves accept both. */
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
  return position === 'member' || checkNamespaced(context, part, name)
}

// The module's name goes in front of the names of its types, so it can spoil them.
function checkNamespaced(context: ApplyContext, part: Part, name: string): boolean {
  const module = context.typedefs.name
  const graphqlName = namespacedName(context.target, name, { final: module, original: module })
  if (GRAPHQL_NAME.test(graphqlName)) return true
  report(context, 'module-name-spoils', part, { thing: part.title, module: JSON.stringify(module), graphqlName })
  return false
}
