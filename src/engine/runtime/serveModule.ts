import type { EngineSession } from '../api/index.ts'
import type { LoadedModule } from '../module/load/index.ts'
import { type EmbeddedEngine, type EngineOptions, startEngine } from '../server/index.ts'
import type { FunctionCall } from './calls/index.ts'
import { moduleResolvers } from './moduleResolvers.ts'
import { moduleSchema } from './moduleSchema.ts'
import { type Runtime, type RuntimeRun, runRuntime } from './runRuntime.ts'

export interface ServeOptions extends Omit<EngineOptions, 'target' | 'version' | 'view' | 'engineVersion' | 'extend'> {
  readonly module: LoadedModule
  /** Runs the module's runtime, once for every function call. */
  readonly runtime: Runtime
}

/** An embedded engine that serves a module. */
export interface ModuleEngine extends EmbeddedEngine {
  /** The last calls, a thousand at the most, with what came of them. */
  readonly calls: readonly { readonly call: FunctionCall; readonly run: RuntimeRun }[]
}

const mostCalls = 1000

/**
 * Starts an embedded engine that serves a module: clients find its types and its field of Query in the schema, fields are
 * read from state, and every function call runs the runtime, which is connected to an engine of its own that knows the IDs
 * of the client's session. Results are not cached.
 *
 * @example
 * const engine = await serveModule({ module, runtime: (env) => spawnRuntime('node', ['runtime.js'], env) })
 */
export async function serveModule({ module, runtime, ...options }: ServeOptions): Promise<ModuleEngine> {
  const calls: { readonly call: FunctionCall; readonly run: RuntimeRun }[] = []
  const make = async (call: FunctionCall, session: EngineSession): Promise<RuntimeRun> => {
    const { limits, recipeIds } = options
    const run = await runRuntime(call, runtime, {
      target: module.target,
      session,
      ...(limits && { limits }),
      ...(recipeIds !== undefined && { recipeIds }),
    })
    calls.push({ call, run })
    if (calls.length > mostCalls) calls.shift()
    return run
  }
  const own = moduleResolvers(module, make)
  const engine = await startEngine({
    ...options,
    target: module.target,
    extend: (session) => ({
      ...session,
      schema: moduleSchema(session.schema, module),
      resolvers: new Map([...session.resolvers, ...own]),
    }),
  })
  return Object.assign(engine, { calls })
}
