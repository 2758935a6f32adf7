import type { FunctionCall } from '../../engine/runtime/calls/index.ts'
import { createFinding, type Finding } from '../../findings/index.ts'
import type { JsonValue, Session } from '../../session/index.ts'
import { createTarget, type Target } from '../../versions/index.ts'

export interface AskedCall {
  readonly ok: true
  /** The session's engine, in the view of the user's module. */
  readonly target: Target
  /** Undefined where the call was not asked for. */
  readonly call?: FunctionCall
  readonly findings: readonly Finding[]
}

/** What a runtime has to know of its session, in one request. */
export async function askCall(
  session: Session,
  withCall: boolean,
): Promise<AskedCall | { readonly ok: false; readonly findings: readonly Finding[] }> {
  const call = withCall ? 'currentFunctionCall{parentName name parent inputArgs{name value}}' : ''
  const answer = await session.query(`{version view:__schemaVersion ${call}}`, { maxAnswerBytes: MAX_ANSWER_BYTES })
  if (!answer.ok) return answer
  const { version, view, currentFunctionCall: given } = answer.data
  const made = createTarget({ release: String(version), ...(typeof view === 'string' && view !== '' && { view }) })
  if (!made.ok) return made
  const { target, findings } = made
  if (!withCall) return { ok: true, target, findings }
  const read = callOf(given)
  if (read) return { ok: true, target, call: read, findings }
  const what = 'its function call'
  return { ok: false, findings: [createFinding('engine-answer-unexpected', '', { what })] }
}

/** Arguments hold whole files now and then. */
export const MAX_ANSWER_BYTES = 512 * 1024 * 1024

function callOf(value: JsonValue | undefined): FunctionCall | undefined {
  if (typeof value !== 'object' || value === null || !('parentName' in value)) return undefined
  const { parentName, name, parent, inputArgs } = value
  const args = Array.isArray(inputArgs) ? (inputArgs as readonly Record<string, JsonValue>[]) : []
  return {
    parentName: String(parentName),
    name: String(name),
    parent: String(parent),
    inputArgs: args.map((arg) => ({ name: String(arg['name']), value: String(arg['value']) })),
  }
}
