import { createFinding, type Finding } from '../../src/findings/index.ts'
import { openSession, type QueryResult, returnModule, type Session, type Transport } from '../../src/session/index.ts'
import type { Typedefs } from '../../src/typedefs/types.ts'
import type { Target } from '../../src/versions/types.ts'
import { type BuiltModule, readBuiltModule } from '../load/builtModule.ts'
import { answerError, answerValue } from './answerCall.ts'
import { callTarget } from './callTarget.ts'
import type { FunctionCall } from './protocol.ts'
import { MAX_ANSWER_BYTES, readCall } from './readCall.ts'
import { startWorker, type Worker } from './startWorker.ts'
import { type Outcome, superviseCall } from './superviseCall.ts'
import { wireOf } from './wireOf.ts'

export interface RuntimeOptions {
  /** Folder that `moduledefs build` wrote. */
  readonly module: string
  /** The file that runs a module's code: the bundled runtime. */
  readonly runtime: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where findings go. */
  readonly log: (findings: readonly Finding[]) => void
  /** Instead of HTTP to the session of the environment. */
  readonly transport?: Transport
}

/**
 * Speaks the runtime contract once: reads the call of the surrounding session, registers the module's types where it asks for
 * them and otherwise runs the function, returns exactly once. Two requests, three for an error.
 *
 * @returns the exit code: 0 for a value; 1 for an error (before v0.21.5 engines look at the error only then, measured §8); what
 * the code exited with where it ended its own process
 */
export async function runRuntime(options: RuntimeOptions): Promise<number> {
  const { env, log } = options
  const opened = openSession({ env, ...(options.transport ? { transport: options.transport } : {}) })
  if (!opened.ok) return fail(log, opened.findings)
  const { session } = opened
  // Started before it is known whether it is needed: that takes as long as reading the call.
  const worker = startWorker(options.runtime, env)
  try {
    const reading = readCall(session, env['ENGINE_RELEASE'] || undefined)
    const built = readBuiltModule(options.module)
    if (!built.ok) return fail(log, built.findings)
    const read = await reading
    if (!read.ok) return fail(log, read.findings)
    const resolved = callTarget(read.release, env, built.module.facts?.engineVersion)
    if (!resolved.ok) return fail(log, resolved.findings)
    const { target } = resolved
    if (read.call.parentName === '') {
      log(resolved.findings)
      return await answerTypes(session, target, built.module.typedefs, log)
    }
    return await answerCall(session, worker, target, built.module, read.call, options)
  } finally {
    worker.process.kill('SIGKILL')
    session.close()
  }
}

type Log = RuntimeOptions['log']

function fail(log: Log, findings: readonly Finding[]): number {
  log(findings)
  return 1
}

async function answerTypes(session: Session, target: Target, typedefs: Typedefs, log: Log): Promise<number> {
  // Encoding takes a while to load, which calls need not wait for.
  const { registerTypes } = await import('./registerTypes.ts')
  const { id, findings } = await registerTypes(typedefs, target, () => session)
  log(findings)
  if (id === undefined) {
    const message = findings.flatMap((each) => (each.severity === 'error' ? [each.message] : [])).join('\n')
    log(await answerError(session, target, { message, values: [] }))
    return 1
  }
  const answer = await returnModule(session, id)
  return answer.ok ? 0 : fail(log, answer.findings)
}

async function answerCall(
  session: Session,
  worker: Worker,
  target: Target,
  module: BuiltModule,
  call: FunctionCall,
  { env, log }: RuntimeOptions,
): Promise<number> {
  const limit = timeout(env['MODULEDEFS_TIMEOUT'])
  if (typeof limit === 'object') return fail(log, [limit])
  const { typedefs, code } = module
  const introspection = env['MODULEDEFS_INTROSPECTION'] || undefined
  const outcome: Outcome = await superviseCall(
    worker,
    {
      kind: 'call',
      code,
      typedefs,
      wire: wireOf(typedefs, target),
      call,
      release: target.release,
      view: target.view,
      ...(introspection === undefined ? {} : { introspection }),
    },
    {
      query: (document): Promise<QueryResult> =>
        session.query(document, { timeoutMs: A_WEEK, maxAnswerBytes: MAX_ANSWER_BYTES }),
      timeoutSeconds: limit,
    },
  )
  if (outcome.kind === 'exit') return outcome.code
  const problems =
    outcome.kind === 'value'
      ? await answerValue(session, target, outcome.value)
      : await answerError(session, target, outcome.error)
  log(problems)
  return outcome.kind === 'value' && problems.length === 0 ? 0 : 1
}

// What code asks for may be a build, which takes what it takes.
const A_WEEK = 7 * 24 * 3600 * 1000

function timeout(value: string | undefined): number | undefined | Finding {
  if (!value) return undefined
  return /^[1-9]\d{0,8}$/.test(value)
    ? Number(value)
    : createFinding('timeout-invalid', '', { value: JSON.stringify(value) })
}
