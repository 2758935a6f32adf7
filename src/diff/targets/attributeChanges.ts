import { checkTypedefs } from '../../check/checkTypedefs.ts'
import { pinnedViews } from '../../check/matrix/pinnedViews.ts'
import { shareByAnswers } from '../../check/matrix/shareByAnswers.ts'
import type { Typedefs } from '../../typedefs/index.ts'
import type { Target } from '../../versions/index.ts'
import type { Change } from '../change.ts'
import { diffCachingByDefault } from './diffCachingByDefault.ts'
import { diffShown, type Shown, shownOn, type TargetDiffOptions } from './diffTargets.ts'
import { targetPath } from './targetPath.ts'

/** A change with the step that brought it. */
export interface AttributedChange extends Change {
  readonly cause?: {
    readonly kind: 'engine' | 'engineVersion'
    /** The first release, or engineVersion, that has it. */
    readonly version: string
  }
}

/** Says of each change between two targets which release or engineVersion brought it, by walking from one to the other. */
export function attributeChanges(
  changes: readonly Change[],
  typedefs: Typedefs,
  from: Target,
  to: Target,
  options: TargetDiffOptions = {},
): readonly AttributedChange[] {
  const open = new Set(changes.map(keyOf))
  const causes = new Map<string, AttributedChange['cause']>()
  const path = targetPath(from, to)
  const walk = (between: (a: Target, b: Target) => readonly Change[]): void => {
    let last: Target | undefined
    for (const target of path) {
      if (open.size === 0) return
      for (const change of last === undefined ? [] : between(last, target)) {
        if (!open.delete(keyOf(change))) continue
        const isEngine = target.release !== last?.release
        const [kind, version] = isEngine
          ? (['engine', target.release] as const)
          : (['engineVersion', target.view] as const)
        causes.set(keyOf(change), { kind, version })
      }
      last = target
    }
  }
  // Caching by default is nobody's question, and no check has to be made for it: it changes what no call says.
  const disabled = options.disableDefaultFunctionCaching === true
  walk((a, b) => diffCachingByDefault(typedefs, a, b, disabled))
  // Neighbours are compared, so that no more than two are held.
  const checks = shareByAnswers<Shown>((target) => {
    const result = checkTypedefs(typedefs, target)
    return { result: shownOn(result), pinnedViews: pinnedViews(result.translation) }
  }, 2)
  walk((a, b) => {
    const [before, after] = [checks.of(a), checks.of(b)]
    return before === after ? [] : diffShown({ ...before, target: a }, { ...after, target: b }, options)
  })
  return changes.map((change) => {
    const cause = causes.get(keyOf(change))
    return cause === undefined ? change : Object.freeze({ ...change, cause })
  })
}

// Messages name releases; what a change is about does not.
const keyOf = ({ code, pointer }: Change): string => `${code} ${pointer}`
