import type { Finding } from '../../findings/index.ts'
import type { Typedefs } from '../../typedefs/index.ts'
import type { Target } from '../../versions/index.ts'
import { type CheckOptions, type CheckStatus, checkTypedefs } from '../checkTypedefs.ts'
import { pinnedViews } from './pinnedViews.ts'
import { shareByAnswers } from './shareByAnswers.ts'

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

export function createChecker(typedefs: Typedefs, options: CheckOptions = {}): Checker {
  const outcomes = shareByAnswers<CheckOutcome>((target) => {
    const { status, findings, translation } = checkTypedefs(typedefs, target, options)
    const result = Object.freeze({ status, findings, release: target.release, view: target.view })
    return { result, pinnedViews: pinnedViews(translation) }
  })
  return {
    check: (target) => outcomes.of(target),
    get classes() {
      return outcomes.classes
    },
  }
}
