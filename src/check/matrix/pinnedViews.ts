import type { Translation } from '../../plan/plan.ts'

/** The views, other than the target's own, that calls of a translation are pinned to. */
export const pinnedViews = ({ plan, target }: Translation): readonly string[] =>
  plan?.calls.flatMap(({ view }) => (view === undefined || view === target.view ? [] : [view])) ?? []
