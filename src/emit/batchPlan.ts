import type { Call, Plan } from '../plan/plan.ts'

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
  /** Calls whose IDs must be made offline, so that they add no level. */
  readonly offline: readonly number[]
}

export interface BatchOptions {
  /** Longest chain in one selection; 450 if absent; engines take 4,000 (measured §3.11). */
  readonly maxDepth?: number | undefined
  /** Can IDs be made without the engine (v0.12.0 and later)? Then there are never more than six levels. */
  readonly offlineIds?: boolean | undefined
}

const MAX_DEPTH = 450
const MAX_LEVELS = 6
const MAX_LIST_LEVEL = 3

/**
 * A plan as chains of calls by dependency level: chains of one level can share a request.
 *
 * before: typeDef → withKind → (as the type of) function → (as the function of) typeDef.withObject → … → module.withObject
 * after: levels [types and source maps] [functions] [objects] [module]; a list type adds one before the functions, and so does
 * a chain longer than `maxDepth`, which is made in pieces
 *
 * In: a plan. Out: six levels at most. Where lists are nested too deeply for that, or an object has too many functions, the IDs
 * of the inner lists or the first pieces are made offline; if they cannot be, there are more levels.
 */
export function batchPlan(plan: Plan, options: BatchOptions = {}): Batch {
  const maxDepth = options.maxDepth ?? MAX_DEPTH
  const online = arrange(plan, maxDepth, false)
  return online.levels.length <= MAX_LEVELS || options.offlineIds !== true ? online : arrange(plan, maxDepth, true)
}

function arrange({ calls, module }: Plan, maxDepth: number, offlineIds: boolean): Batch {
  const level: number[] = []
  const depth: number[] = []
  const offline = new Set<number>()
  for (const [i, call] of calls.entries()) {
    const on = call.on
    depth[i] = on === undefined || depth[on] === maxDepth ? 1 : depth[on]! + 1
    const goesOn = on !== undefined && depth[i] === 1
    if (goesOn && offlineIds) offline.add(on)
    let own = on === undefined || (goesOn && offlineIds) ? 1 : level[on]! + (goesOn ? 1 : 0)
    for (const { value } of call.arguments) {
      if (value.kind !== 'call') continue
      const listTooDeep = call.field === 'withListOf' && level[value.index]! >= MAX_LIST_LEVEL
      if (listTooDeep && offlineIds) offline.add(value.index)
      else own = Math.max(own, level[value.index]! + 1)
    }
    level[i] = own
  }
  const levels: Chain[][] = []
  const { needed, usedOffline } = neededIds(calls, module, depth, offline)
  for (const end of [...needed].sort((a, b) => a - b)) {
    const at = level[end]! - 1
    while (levels.length <= at) levels.push([])
    levels[at]!.push(chainTo(calls, end, depth))
  }
  return { levels: levels.filter((chains) => chains.length > 0), offline: [...usedOffline] }
}

// Only what the module stands on: what offline IDs hold need not be asked for.
function neededIds(
  calls: readonly Call[],
  module: number,
  depth: readonly number[],
  offline: ReadonlySet<number>,
): { readonly needed: ReadonlySet<number>; readonly usedOffline: ReadonlySet<number> } {
  const needed = new Set([module])
  const usedOffline = new Set<number>()
  const reached = new Uint8Array(calls.length)
  const need = (index: number): unknown => (offline.has(index) ? usedOffline : needed).add(index)
  for (let i = module; i >= 0; i--) {
    if (reached[i] !== 1 && !needed.has(i)) continue
    const { on, arguments: args } = calls[i]!
    if (on !== undefined && depth[i] === 1) need(on)
    else if (on !== undefined) reached[on] = 1
    for (const { value } of args) if (value.kind === 'call') need(value.index)
  }
  return { needed, usedOffline }
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
