import type { CachePolicy, FunctionTypedef } from '../../typedefs/types.ts'
import { firstRelease, firstView } from '../firstRelease.ts'
import { type ApplyContext, type Part, report } from './context.ts'

type Marks = Pick<FunctionTypedef, 'check' | 'generator' | 'up' | 'agent'> & {
  readonly cachePolicy?: CachePolicy | undefined
}

const MARKS = [
  ['check', 'checks', 'check-dropped'],
  ['generator', 'generators', 'generator-dropped'],
  ['up', 'up', 'up-dropped'],
  ['agent', 'agents', 'agent-dropped'],
] as const

/**
 * Cache policy and marks as the release takes them; a function that has none of them is given back itself.
 *
 * before: {"check": true, "cachePolicy": {"policy": "Never"}}   after, below v0.19.4: {}
 */
export function applyMarks(context: ApplyContext, fn: FunctionTypedef, part: Part): Marks {
  const { target } = context
  if (!(fn.check || fn.generator || fn.up || fn.agent || fn.cachePolicy)) return fn
  const marks = { check: fn.check, generator: fn.generator, up: fn.up, agent: fn.agent }
  for (const [mark, feature, code] of MARKS) {
    if (!marks[mark] || target.releaseSupports(feature)) continue
    report(
      context,
      code,
      part,
      { thing: part.title, release: target.release, since: firstRelease(feature) },
      { feature },
    )
    marks[mark] = false
  }
  const pinned = firstView('agents')
  if (marks.agent && pinned !== undefined && !target.supports('agents'))
    report(context, 'agent-pinned', part, { thing: part.title, pinned, view: target.view }, { feature: 'agents' })
  const cachePolicy = applyCachePolicy(context, fn.cachePolicy, part)
  return { ...marks, cachePolicy }
}

function applyCachePolicy(context: ApplyContext, given: CachePolicy | undefined, part: Part): CachePolicy | undefined {
  const { target } = context
  if (given === undefined || target.releaseSupports('cache-policy')) return given
  const data = { thing: part.title, release: target.release, since: firstRelease('cache-policy') }
  if (given.policy === 'PerSession') {
    report(context, 'cache-policy-per-session-dropped', part, data, { feature: 'cache-policy' })
  } else {
    const policy = given.timeToLive === undefined ? given.policy : `${given.policy} (${given.timeToLive})`
    report(context, 'cache-policy-dropped', part, { ...data, policy }, { feature: 'cache-policy' })
  }
  return undefined
}
