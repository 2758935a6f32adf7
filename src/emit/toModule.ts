import type { Finding } from '../findings/index.ts'
import { encodeModuleId } from '../ids/index.ts'
import type { Translation } from '../plan/plan.ts'
import { withoutUnpinnable } from '../plan/withoutUnpinnable.ts'
import { clientCalls } from './client/clientCalls.ts'
import { clientLoad } from './client/clientLoad.ts'
import { planOf } from './client/planOf.ts'
import type { DaggerClient } from './client/types.ts'
import { FindingsError } from './FindingsError.ts'

export interface ToModuleOptions {
  /**
   * - `id` (if absent): the module ID is made here; the `Module` stands for it. Its calls carry their own views.
   * - `calls`: the client's own calls, answered in the view of whoever runs this.
   */
  readonly strategy?: 'id' | 'calls' | undefined
  /** Told what this way could not keep, if anything: `agent-not-pinnable`, with `calls` only. */
  readonly onFindings?: ((findings: readonly Finding[]) => void) | undefined
}

/**
 * A translated module as the `Module` of a `@dagger.io/dagger` client, for a function that returns one.
 *
 * In: `dag` of a published client from 0.15.3 to 1.0.0-beta.14, a translation for the engine it is connected to. Out: the
 * client's `Module`, lazy with every client: no request is made until it is used. Clients up to 0.21 come by it with
 * `loadModuleFromID`; on v1.0 engines, and with 1.0 clients (whose `node` is asynchronous), it is selected as a node, the way
 * the client itself does it.
 *
 * Throws `FindingsError` (as clients throw their errors) with `registration-impossible`, `client-lacks-call`,
 * `client-cannot-load` or `id-release-too-old`.
 *
 * @example
 * @func()
 * async moduleDefs(modSource: ModuleSource, introspectionJson: File): Promise<Module> {
 *   return toModule(dag, translate(typedefs, target))
 * }
 */
export function toModule<Dag extends DaggerClient>(
  dag: Dag,
  translation: Translation,
  options: ToModuleOptions = {},
): ReturnType<Dag['module_']> {
  const plan = planOf(translation)
  if (options.strategy === 'calls') {
    const pinless = withoutUnpinnable(plan, translation)
    if (pinless.findings.length > 0) options.onFindings?.(pinless.findings)
    return clientCalls(dag, translation, pinless.plan)(pinless.plan.module) as ReturnType<Dag['module_']>
  }
  const { id, findings } = encodeModuleId(translation)
  if (id === undefined) throw new FindingsError(findings)
  return clientLoad(dag, translation.target, 'Module', id) as ReturnType<Dag['module_']>
}
