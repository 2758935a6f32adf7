import { createFinding } from '../../findings/index.ts'
import type { Target } from '../../versions/types.ts'
import { FindingsError } from '../FindingsError.ts'
import type { DaggerClient, Methods } from './types.ts'

interface NodeContext {
  copy(): NodeContext
  selectNode(id: string, type: string): NodeContext
}

/**
 * The client's value for an ID, lazily.
 *
 * A client's value is its class around a context, which is the query so far. Since 0.21 the client makes values out of IDs by
 * selecting a node in a fresh context; its public `node` does no more than that, but asks the engine at once in the 1.0 betas.
 */
export function clientLoad(dag: DaggerClient, target: Target, type: 'Module' | 'TypeDef', id: string): object {
  const client = dag as DaggerClient & Methods
  const load = client[`load${type}FromID`]
  const context = nodeContext(client)
  const oldViewsOnly = target.behaves('load-from-id-in-old-views-only')
  if (typeof load === 'function' && !(oldViewsOnly && context !== undefined)) return load.call(dag, id) as object
  if (context === undefined) throw new FindingsError([createFinding('client-cannot-load', '', {})])
  const empty = type === 'Module' ? dag.module_() : dag.typeDef()
  const ValueClass = empty.constructor as new (context: NodeContext) => object
  return new ValueClass(context.copy().selectNode(id, type))
}

function nodeContext(client: Methods): NodeContext | undefined {
  const context = client['_ctx'] as Partial<NodeContext> | undefined
  return typeof context?.selectNode === 'function' && typeof context.copy === 'function'
    ? (context as NodeContext)
    : undefined
}
