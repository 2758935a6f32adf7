import type { Call, Plan } from '../../translate/plan.ts'

/** Calls made in one nested selection, whose last one's ID is wanted. */
export interface Chain {
  /** Index of the last call, and in the alias: `c12`. */
  readonly end: number
  /** Indices, first call first. */
  readonly calls: readonly number[]
  /** Index of the call whose ID the chain goes on from, where it would be too deep in one piece. */
  readonly from?: number
}

export interface Batch {
  /** Chains that only need IDs of earlier levels. */
  readonly levels: readonly (readonly Chain[])[]
  /** Calls whose IDs must be made offline, so that deeply nested lists do not add levels. */
  readonly offline: readonly number[]
}

export interface BatchOptions {
  /** Longest chain in one selection; 3,500 if absent. Engines take documents 4,000 levels deep (measured §3.11). */
  readonly maxDepth?: number | undefined
  /** Can IDs be made without the engine (v0.12.0 and later)? Then no type of whatever depth makes more than six levels. */
  readonly offlineIds?: boolean | undefined
}

const MAX_DEPTH = 3500
const MAX_LIST_LEVEL = 3

/**
 * A plan as chains of calls by dependency level: chains of one level can share a request.
 *
 * before: typeDef → withKind → (as the type of) function → (as the function of) typeDef.withObject → … → module.withObject
 * after: levels [types and source maps] [functions] [objects] [module]; a list type adds one before the functions
 *
 * In: a plan. Out: six levels at most, unless a chain is longer than `maxDepth` (each further piece adds one), or lists are
 * nested more than twice and IDs cannot be made offline (each further nesting adds one).
 */
export function batchPlan(plan: Plan, options: BatchOptions = {}): Batch {
  const maxDepth = options.maxDepth ?? MAX_DEPTH
  const { calls } = plan
  const level: number[] = []
  const depth: number[] = []
  const ends = new Set<number>()
  const offline = new Set<number>()
  for (const [i, call] of calls.entries()) {
    const on = call.on
    depth[i] = on === undefined || depth[on] === maxDepth ? 1 : depth[on]! + 1
    const goesOn = on !== undefined && depth[i] === 1
    let own = on === undefined ? 1 : level[on]! + (goesOn ? 1 : 0)
    for (const { value } of call.arguments) {
      if (value.kind !== 'call') continue
      const listTooDeep = call.field === 'withListOf' && level[value.index]! >= MAX_LIST_LEVEL
      if (listTooDeep && options.offlineIds === true) offline.add(value.index)
      else own = Math.max(own, level[value.index]! + 1)
    }
    level[i] = own
  }
  for (const i of neededIds(calls, plan.module, depth, offline)) ends.add(i)
  const levels: Chain[][] = []
  for (const end of [...ends].sort((a, b) => a - b)) {
    const at = level[end]! - 1
    while (levels.length <= at) levels.push([])
    levels[at]!.push(chainTo(calls, end, depth))
  }
  return { levels: levels.filter((chains) => chains.length > 0), offline: [...offline] }
}

// Only what the module stands on: what offline IDs hold need not be asked for.
function neededIds(
  calls: readonly Call[],
  module: number,
  depth: readonly number[],
  offline: ReadonlySet<number>,
): Set<number> {
  const needed = new Set([module])
  const reached = new Uint8Array(calls.length)
  for (let i = module; i >= 0; i--) {
    if (i !== module && reached[i] !== 1 && !needed.has(i)) continue
    const { on, arguments: args } = calls[i]!
    if (on !== undefined) {
      if (depth[i] === 1) needed.add(on)
      else reached[on] = 1
    }
    for (const { value } of args) if (value.kind === 'call' && !offline.has(value.index)) needed.add(value.index)
  }
  return needed
}

function chainTo(calls: readonly Call[], end: number, depth: readonly number[]): Chain {
  const chain: number[] = []
  let at = end
  for (;;) {
    chain.push(at)
    if (depth[at] === 1) break
    at = calls[at]!.on!
  }
  const from = calls[at]!.on
  return { end, calls: chain.reverse(), ...(from === undefined ? {} : { from }) }
}
