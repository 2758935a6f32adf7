import { partsOf, type Typedefs } from '../../typedefs/index.ts'
import type { Target } from '../../versions/index.ts'
import type { Change } from '../change.ts'
import { createChange } from '../createChange.ts'

/** Functions without a cache policy follow the engineVersion: an edit of the configuration changes how long their results live. */
export function diffCachingByDefault(
  typedefs: Typedefs,
  before: Target,
  after: Target,
  disabled: boolean,
): readonly Change[] {
  const now = after.behaves('functions-cached-by-default')
  if (disabled || before.behaves('functions-cached-by-default') === now) return []
  const affected = [...partsOf(typedefs)].flatMap(({ kind, value, pointer, owner }) => {
    if (kind !== 'function' || owner?.kind !== 'object') return []
    const { cachePolicy, name } = value
    const follows = cachePolicy === undefined || (cachePolicy.policy === 'Default' && !cachePolicy.timeToLive)
    return follows ? [{ pointer, name: `${owner.value.name}.${name}` }] : []
  })
  const [first] = affected
  if (first === undefined) return []
  const count =
    affected.length === 1 ? '1 function without a cache policy' : `${affected.length} functions without a cache policy`
  const data = { functions: `${count} (${first.name}${affected.length === 1 ? '' : ' …'})` }
  const place = { before: first.pointer, after: first.pointer }
  return [
    now ? createChange('cached-by-default-now', place, data) : createChange('cached-by-default-no-more', place, data),
  ]
}
