import { createFinding, type Finding } from '../../src/findings/index.ts'
import type { JsonObject, JsonValue, Session } from '../../src/session/index.ts'
import type { FunctionCall } from './protocol.ts'

export type ReadCall =
  | { readonly ok: true; readonly call: FunctionCall; readonly release: string }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** Results and arguments hold whole files now and then. */
export const MAX_ANSWER_BYTES = 512 * 1024 * 1024

/**
 * Everything about the call that a runtime was started for, and the release where it is not known: one request.
 * Finding: `call-unanswerable`.
 */
export async function readCall(session: Session, knownRelease: string | undefined): Promise<ReadCall> {
  const version = knownRelease === undefined ? 'version ' : ''
  const document = `{${version}currentFunctionCall{parentName name parent inputArgs{name value}}}`
  const answer = await session.query(document, { maxAnswerBytes: MAX_ANSWER_BYTES })
  if (!answer.ok) {
    const [first] = answer.errors
    if (first === undefined) return answer
    return { ok: false, findings: [createFinding('call-unanswerable', '', { problem: first.message })] }
  }
  const call = functionCall(answer.data['currentFunctionCall'])
  const release = knownRelease ?? answer.data['version']
  if (call === undefined || typeof release !== 'string') {
    const problem = 'the answer is none of an engine'
    return { ok: false, findings: [createFinding('call-unanswerable', '', { problem })] }
  }
  return { ok: true, call, release }
}

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function functionCall(value: JsonValue | undefined): FunctionCall | undefined {
  if (!isObject(value)) return undefined
  const { parentName, name, parent, inputArgs } = value
  if (typeof parentName !== 'string' || typeof name !== 'string' || typeof parent !== 'string') return undefined
  const given = Array.isArray(inputArgs) ? inputArgs.filter(isObject) : []
  return {
    parentName,
    name,
    parent,
    inputArgs: given.map((argument) => ({ name: String(argument['name']), value: String(argument['value']) })),
  }
}
