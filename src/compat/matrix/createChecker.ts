import type { Finding } from '../../findings/index.ts'
import type { Typedefs } from '../../typedefs/index.ts'
import { type BehaviourId, behaviourTable, type Target, targetInView } from '../../versions/index.ts'
import { type CheckOptions, type CheckStatus, checkTypedefs } from '../checkTypedefs.ts'
import { type Answer, traceTarget } from './traceTarget.ts'

/** What a check came to. Targets that answer every question alike share one, whose messages name the first of them. */
export interface CheckOutcome {
  readonly status: CheckStatus
  readonly findings: readonly Finding[]
  /** The target the messages name. */
  readonly release: string
  readonly view: string
}

/** Checks one document on many targets: each class of targets that the document cannot tell apart is computed once. */
export interface Checker {
  check(target: Target): CheckOutcome
  /** How many classes were met so far. */
  readonly classes: number
}

interface KnownOutcome {
  readonly answers: readonly Answer[]
  readonly outcome: CheckOutcome
}

export function createChecker(typedefs: Typedefs, options: CheckOptions = {}): Checker {
  const known: KnownOutcome[] = []
  const run = (target: Target): CheckOutcome => {
    const trace = traceTarget(target)
    const { status, findings, translation } = checkTypedefs(typedefs, trace.target, options)
    const outcome = Object.freeze({ status, findings, release: target.release, view: target.view })
    const pinned = new Set(
      translation.plan?.calls.flatMap(({ view }) => (view === undefined || view === target.view ? [] : [view])),
    )
    const answers = [...trace.answers.values(), ...[...pinned].flatMap((view) => answersInView(target, view))]
    known.push({ answers, outcome })
    return outcome
  }
  return {
    check(target) {
      const match = known.findLast(({ answers }) => answers.every(({ ask, answer }) => ask(target) === answer))
      return match?.outcome ?? run(target)
    },
    get classes() {
      return known.length
    },
  }
}

// A call that is pinned to another view is resolved in a target of its own, which no trace sees.
const answersInView = (target: Target, view: string): readonly Answer[] =>
  (Object.keys(behaviourTable) as BehaviourId[]).map((id) => {
    const ask = (of: Target): boolean => targetInView(of, view).behaves(id)
    return { ask, answer: ask(target) }
  })
