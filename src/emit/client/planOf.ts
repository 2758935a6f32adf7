import { createFinding } from '../../findings/index.ts'
import type { Plan, Translation } from '../../plan/plan.ts'
import { FindingsError } from '../FindingsError.ts'

/** The plan of a translation; throws its error findings where it was refused. */
export function planOf({ plan, target, findings }: Translation): Plan {
  if (plan !== undefined) return plan
  const impossible = createFinding('registration-impossible', '', { target: `${target.release} (view ${target.view})` })
  throw new FindingsError([impossible, ...findings.filter(({ severity }) => severity === 'error')])
}
