import type { Resolver } from '../resolver.ts'

/** `id` of any object. */
const id: Resolver = ({ session, receiver }) => ({ value: session.idOf(receiver) })

const version: Resolver = ({ session }) => ({ value: session.target.release })

const defaultPlatform: Resolver = () => ({ value: 'linux/amd64' })

const noModule = 'no current module: main client caller has no current module'

/** `currentModule` of a session that no module called. */
const currentModule: Resolver = ({ target }) => ({
  error: `${target.behaves('current-module-keyed') ? 'failed to compute cache key for Query.currentModule: ' : ''}failed to get current module: ${noModule}`,
})

/** `currentFunctionCall` outside a function call; within one, the runtime's engine has a resolver of its own. */
const currentFunctionCall: Resolver = () => ({ error: noModule })

/** `node(id:)`: the object behind an ID of any type. */
const node: Resolver = ({ arguments: args }) => {
  const value = args.get('id')
  if (value?.kind === 'object') return { value: value.object }
  return { error: value?.kind === 'unloadable' ? value.error : 'missing required argument: "id"' }
}

/** `loadFooFromID(id:)`. */
const load: Resolver = ({ target, field, arguments: args }) => {
  const value = args.get('id')
  const type = field.slice('load'.length, -'FromID'.length)
  const prefix = target.behaves('legacy-ids') ? `load ${type}: ` : 'load: '
  if (value?.kind === 'unloadable') return { error: `${prefix}${value.error}` }
  if (value?.kind !== 'object') return { error: 'missing required argument: "id"' }
  if (value.object.type === type) return { value: value.object }
  return { error: `${prefix}expected ${type} result, got ${value.object.type}` }
}

/** Resolvers of Query that are no builder calls, and `id`; `load` is asked for by `loadResolver`. */
export const rootResolvers: readonly (readonly [string, Resolver])[] = [
  ['*.id', id],
  ['Query.version', version],
  ['Query.defaultPlatform', defaultPlatform],
  ['Query.node', node],
  ['Query.currentModule', currentModule],
  ['Query.currentFunctionCall', currentFunctionCall],
]

/** The resolver of `load…FromID`. */
export const loadResolver = load
