import { encodeTypeDefIds } from '../ids/index.ts'
import type { Translation } from '../plan/plan.ts'
import { withoutUnpinnable } from '../plan/withoutUnpinnable.ts'
import { clientCalls } from './client/clientCalls.ts'
import { clientLoad } from './client/clientLoad.ts'
import { planOf } from './client/planOf.ts'
import type { DaggerClient } from './client/types.ts'
import { FindingsError } from './FindingsError.ts'
import type { ToModuleOptions } from './toModule.ts'

/**
 * The objects, interfaces and enums of a translated module as a client's `TypeDef`s, in the order in which a module takes them:
 * what the module entrypoint of Dagger 1.0 wants (`[TypeDef!]!`, sdk-protocol §7).
 *
 * In, out and errors as with `toModule`; lazy as well.
 */
export function toTypeDefs<Dag extends DaggerClient>(
  dag: Dag,
  translation: Translation,
  options: ToModuleOptions = {},
): ReturnType<Dag['typeDef']>[] {
  const plan = planOf(translation)
  if (options.strategy === 'calls') {
    const pinless = withoutUnpinnable(plan, translation)
    if (pinless.findings.length > 0) options.onFindings?.(pinless.findings)
    const clientValue = clientCalls(dag, translation, pinless.plan)
    return pinless.plan.roots.map((root) => clientValue(root) as ReturnType<Dag['typeDef']>)
  }
  const { ids, findings } = encodeTypeDefIds(translation)
  if (findings.length > 0) throw new FindingsError(findings)
  return ids.map((id) => clientLoad(dag, translation.target, 'TypeDef', id) as ReturnType<Dag['typeDef']>)
}
