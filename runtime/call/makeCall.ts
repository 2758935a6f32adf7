import type { ModuleEngine } from '../../src/engine/runtime/index.ts'
import { createFinding, type Finding } from '../../src/findings/index.ts'
import { openSession, type QueryResult, type Session } from '../../src/session/index.ts'
import type { CallDocument } from './callDocument.ts'
import type { CallStep } from './parseCall.ts'

export type MadeCall =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Makes a chain of calls, written as a document, on an engine that serves the module. Findings: `call-failed`. */
export async function makeCall(
  engine: ModuleEngine,
  document: Extract<CallDocument, { ok: true }>,
  steps: readonly CallStep[],
): Promise<MadeCall> {
  const opened = openSession({ env: engine.env, version: engine.target.release, timeoutMs: A_DAY })
  if (!opened.ok) return opened
  const { session } = opened
  try {
    const ids: string[] = []
    for (const query of document.queries) {
      const answer = await session.query(query)
      if (!answer.ok) return failed(answer)
      ids.push(String(innermost(answer.data)))
    }
    return await call(session, document.write(ids), steps)
  } finally {
    session.close()
  }
}

const A_DAY = 24 * 3600 * 1000

async function call(session: Session, document: string, steps: readonly CallStep[]): Promise<MadeCall> {
  const answer = await session.query(document)
  if (!answer.ok) return failed(answer)
  return {
    ok: true,
    value: at(
      answer.data,
      steps.map(({ callable }) => callable.name),
    ),
  }
}

/** What a path of fields leads to; through a list, of each of its items. */
function at(value: unknown, [field, ...rest]: readonly string[]): unknown {
  if (field === undefined || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => at(item, [field, ...rest]))
  return at(Reflect.get(value, field), rest)
}

const innermost = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? innermost(Object.values(value)[0]) : value

function failed(answer: Extract<QueryResult, { ok: false }>): MadeCall {
  if (answer.errors.length === 0) return { ok: false, findings: answer.findings }
  const findings = answer.errors.map(({ message }) =>
    createFinding('call-failed', '', { message: message.replace(/\.$/, '') }, { stage: 'call' }),
  )
  return { ok: false, findings }
}
