import type { EngineSession } from '../api/index.ts'
import { type EngineOptions, type JournalEntry, startEngine } from '../server/index.ts'
import { callResolvers, type ReturnSlot } from './callResolvers.ts'
import { endCall, type FunctionCall, type ProcessExit, type Returned } from './calls/index.ts'

/** Runs a module's runtime for one call, connected by the environment, and says how its process ended. */
export type Runtime = (env: Readonly<Record<string, string>>, call: FunctionCall) => Promise<ProcessExit>

export interface RuntimeRun {
  readonly returned: Returned
  readonly exit: ProcessExit
  /** The value, or the error a caller gets. */
  readonly outcome: ReturnType<typeof endCall>
  /** The requests the runtime made. */
  readonly requests: readonly JournalEntry[]
  /** The session it made them in, which still knows the IDs it gave. */
  readonly session: EngineSession
}

/** Options of the engine that the runtime sees, and the session whose IDs it may use. */
export interface RuntimeOptions extends Omit<EngineOptions, 'resolvers' | 'extend'> {
  readonly session?: EngineSession
}

/**
 * Runs a runtime for one function call against an engine of its own, which answers `currentFunctionCall` with that call
 * and takes what it returns. To have a module register its types, call it with the parent name and the name `""`.
 *
 * Out: what came of it, with a value as JSON or the error that the caller of a real engine would get.
 */
export async function runRuntime(
  call: FunctionCall,
  runtime: Runtime,
  options: RuntimeOptions = {},
): Promise<RuntimeRun> {
  const { session: shared, ...engineOptions } = options
  const slot: ReturnSlot = { returned: {} }
  const own = callResolvers(call, slot)
  const engine = await startEngine({
    ...engineOptions,
    extend: (session) => {
      const base = shared ?? session
      return { ...base, resolvers: new Map([...base.resolvers, ...own]) }
    },
  })
  try {
    const exit = await runtime(engine.env, call)
    const { returned } = slot
    const outcome = endCall(engine.target, call, returned, exit)
    return { returned, exit, outcome, requests: engine.journal.entries, session: engine.session }
  } finally {
    await engine.close()
  }
}
