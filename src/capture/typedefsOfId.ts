import { decodeId, recipeToPlan } from '../ids/index.ts'
import { type Captured, type CaptureOptions, typedefsOfPlan } from '../translate/inverse/typedefsOfPlan.ts'

/**
 * The typedefs that a module's recipe ID stands for, whichever engine made it; undefined for the handle of a session, which
 * says nothing by itself. Digests are taken as given, as engines take them.
 */
export function typedefsOfId(id: string, options: CaptureOptions = {}): Captured | undefined {
  const decoded = decodeId(id, { digests: false })
  if (decoded.kind === 'handle') return undefined
  if (!decoded.ok || decoded.kind !== 'recipe') return { ok: false, findings: decoded.findings }
  const { plan, findings } = recipeToPlan(decoded.recipe)
  return plan ? typedefsOfPlan(plan, options) : { ok: false, findings }
}
