import { objectOfId } from '../api/index.ts'
import type { ModuleState } from '../module/state.ts'
import type { CallFailure } from './calls/index.ts'
import { type Runtime, type RuntimeOptions, type RuntimeRun, runRuntime } from './runRuntime.ts'

export type Registration = { readonly run: RuntimeRun } & ({ readonly module: ModuleState } | CallFailure)

/**
 * Has a runtime register its types, as engines do before anything else: it is called with an empty parent name and returns
 * the ID of a Module. Out: what was registered, for `loadModule`; or the engine's error.
 */
export async function registerTypes(runtime: Runtime, options: RuntimeOptions = {}): Promise<Registration> {
  const run = await runRuntime({ parentName: '', name: '', parent: 'null', inputArgs: [] }, runtime, options)
  const { outcome, session } = run
  if ('error' in outcome) return { run, ...outcome }
  const converting = session.target.behaves('call-errors-failed-to') ? 'failed to convert' : 'convert'
  if (outcome.value.kind !== 'string')
    return { run, error: `${converting} return value: unexpected result value type for object "Module"` }
  const loaded = objectOfId(session, outcome.value.value)
  if ('error' in loaded) return { run, error: `${converting} return value: ${loaded.error}` }
  if (loaded.object.type === 'Module') return { run, module: loaded.object.state as ModuleState }
  return { run, error: `expected Module result, got ${loaded.object.type}` }
}
