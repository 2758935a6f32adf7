import { type BehaviourId, behaviourTable, type Target, targetInView } from '../../versions/index.ts'
import { type Answer, traceTarget } from './traceTarget.ts'

export interface Shared<Result> {
  /** What was computed for the target, or for an earlier one that answers every question alike. */
  of(target: Target): Result
  /** How many classes of targets were met so far. */
  readonly classes: number
}

export interface Computed<Result> {
  readonly result: Result
  /** Views that calls were pinned to: those are resolved in targets of their own, which no trace sees. */
  readonly pinnedViews: Iterable<string>
}

/**
 * Computes something once for each class of targets that it cannot tell apart, by what it asks of them.
 *
 * @param most results that are held, the last ones: those of large modules are large
 */
export function shareByAnswers<Result>(
  compute: (target: Target) => Computed<Result>,
  most = Number.POSITIVE_INFINITY,
): Shared<Result> {
  let classes = 0
  const known: { readonly answers: readonly Answer[]; readonly result: Result }[] = []
  return {
    of(target) {
      const match = known.findLast(({ answers }) => answers.every(({ ask, answer }) => ask(target) === answer))
      if (match !== undefined) return match.result
      const trace = traceTarget(target)
      const { result, pinnedViews } = compute(trace.target)
      const pinned = [...new Set(pinnedViews)].flatMap((view) => answersInView(target, view))
      classes++
      known.push({ answers: [...trace.answers, ...pinned], result })
      if (known.length > most) known.shift()
      return result
    },
    get classes() {
      return classes
    },
  }
}

const answersInView = (target: Target, view: string): readonly Answer[] =>
  (Object.keys(behaviourTable) as BehaviourId[]).map((id) => {
    const ask = (of: Target): boolean => targetInView(of, view).behaves(id)
    return { ask, answer: ask(target) }
  })
