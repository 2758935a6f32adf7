import type { Typedefs } from '../../../typedefs/index.ts'
import type { Target } from '../../../versions/index.ts'
import { type CheckResult, checkTypedefs } from '../../checkTypedefs.ts'
import type { Change } from '../change.ts'
import { diffChecked, type TargetDiffOptions } from './diffTargets.ts'
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
  let last: CheckResult | undefined
  let lastTarget = from
  for (const target of targetPath(from, to)) {
    if (open.size === 0) break
    const checked = checkTypedefs(typedefs, target)
    if (last !== undefined) {
      for (const change of diffChecked(last, checked, options)) {
        if (!open.delete(keyOf(change))) continue
        const moved = target.release !== lastTarget.release
        causes.set(keyOf(change), {
          kind: moved ? 'engine' : 'engineVersion',
          version: moved ? target.release : target.view,
        })
      }
    }
    last = checked
    lastTarget = target
  }
  return changes.map((change) => {
    const cause = causes.get(keyOf(change))
    return cause === undefined ? change : Object.freeze({ ...change, cause })
  })
}

// Messages name releases; what a change is about does not.
const keyOf = ({ code, pointer }: Change): string => `${code} ${pointer}`
