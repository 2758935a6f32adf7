import { writeFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { parseTree } from 'jsonc-parser'
import { createFinding, type Finding } from '../../src/findings/index.ts'
import { openSession, type QueryResult } from '../../src/session/index.ts'
import { readBuiltModule } from '../load/builtModule.ts'
import { callTarget } from './callTarget.ts'
import type { FunctionCall } from './protocol.ts'
import { MAX_ANSWER_BYTES } from './readCall.ts'
import type { RuntimeOptions } from './runRuntime.ts'
import { startWorker } from './startWorker.ts'
import { superviseCall } from './superviseCall.ts'
import { wireOf } from './wireOf.ts'

/**
 * Answers the function call that a module entrypoint hands over: one JSON object on standard input, the result as JSON to a file.
 * Errors go to standard error, since there is no function call to return them to.
 *
 * @returns the exit code
 */
export async function answerEntrypoint(file: string, options: RuntimeOptions): Promise<number> {
  const { env, log } = options
  const fail = (findings: readonly Finding[]): number => {
    log(findings)
    return 1
  }
  const opened = openSession({ env, ...(options.transport ? { transport: options.transport } : {}) })
  if (!opened.ok) return fail(opened.findings)
  const { session } = opened
  const worker = startWorker(options.runtime, env)
  try {
    const built = readBuiltModule(options.module)
    if (!built.ok) return fail(built.findings)
    const { typedefs, facts, code } = built.module
    const call = handedOver(await text(process.stdin))
    if (call === undefined) return fail([createFinding('call-not-handed-over', '', {})])
    const asked = env['ENGINE_RELEASE'] ? undefined : await session.version()
    if (asked?.ok === false) return fail(asked.findings)
    const resolved = callTarget(asked?.version ?? env['ENGINE_RELEASE'] ?? '', env, facts?.engineVersion)
    if (!resolved.ok) return fail(resolved.findings)
    const { target } = resolved
    const { release, view } = target
    const outcome = await superviseCall(
      worker,
      { kind: 'call', code, typedefs, wire: wireOf(typedefs, target), call, release, view },
      {
        query: (document): Promise<QueryResult> => session.query(document, { maxAnswerBytes: MAX_ANSWER_BYTES }),
      },
    )
    if (outcome.kind === 'exit') return outcome.code
    if (outcome.kind === 'error') {
      process.stderr.write(`${outcome.error.message}\n`)
      return 1
    }
    await writeFile(file, outcome.value)
    return 0
  } catch (error) {
    return fail([createFinding('output-unwritable', '', { file, problem: (error as Error).message })])
  } finally {
    worker.process.kill('SIGKILL')
    session.close()
  }
}

/** The call that a text says; arguments stay as they are written. */
function handedOver(given: string): FunctionCall | undefined {
  const members = objectMembers(given)
  const { receiverType, receiverValue, fnName, fnArgs } = Object.fromEntries(
    [...(members ?? [])].map(([key, written]) => [key, JSON.parse(written) as unknown]),
  )
  if (typeof receiverType !== 'string' || typeof fnName !== 'string' || typeof fnArgs !== 'string') return undefined
  const args = objectMembers(fnArgs)
  return (
    args && {
      parentName: receiverType,
      parent: typeof receiverValue === 'string' ? receiverValue : 'null',
      name: fnName,
      inputArgs: [...args].map(([name, value]) => ({ name, value })),
    }
  )
}

function objectMembers(written: string): ReadonlyMap<string, string> | undefined {
  const root = parseTree(written, [], { disallowComments: true })
  if (root?.type !== 'object') return undefined
  return new Map(
    (root.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key === undefined || value === undefined
        ? []
        : [[String(key.value), written.slice(value.offset, value.offset + value.length)] as const],
    ),
  )
}
