import type { Resolver } from '../../src/engine/api/index.ts'
import type { LoadedModule } from '../../src/engine/module/load/index.ts'
import type { ProcessExit } from '../../src/engine/runtime/calls/index.ts'
import { type ModuleEngine, serveModule, spawnRuntime } from '../../src/engine/runtime/index.ts'
import type { Host } from '../../src/engine/values/index.ts'

const A_DAY = 24 * 3600 * 1000

export interface ServedModuleOptions {
  /** `main.js` of a built module. */
  readonly runtime: string
  /** Gets what a call wrote to its log. */
  readonly log: (exit: ProcessExit) => void
  /** What may be read of this computer. */
  readonly host: Host
  /** Answers for fields of the core API by name, over the engine's own. */
  readonly resolvers?: ReadonlyMap<string, Resolver>
  /** Of the session, where it takes the place of another; absent: free ones. */
  readonly port?: number
  readonly token?: string
}

/** An embedded engine that serves a built module: every function call is a process of its own, as on a real engine. */
export function servedModule(module: LoadedModule, options: ServedModuleOptions): Promise<ModuleEngine> {
  const { target } = module
  const { runtime, log, ...session } = options
  const known = { ENGINE_RELEASE: target.release, MODULE_ENGINE_VERSION: target.view }
  return serveModule({
    ...session,
    module,
    limits: { milliseconds: A_DAY },
    runtime: async (env) => {
      const exit = await spawnRuntime(process.execPath, [runtime], { ...env, ...known })
      log(exit)
      return exit
    },
  })
}
