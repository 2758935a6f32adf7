import type { Finding } from '../../src/findings/index.ts'
import type { JsonValue, Session } from '../../src/session/index.ts'
import type { InputArgument } from './types.ts'

/** A call as the engine describes it; an empty `parentName` asks for the module's types. */
export interface FunctionCall {
  readonly parentName: string
  readonly parent: string
  readonly name: string
  readonly inputArgs: readonly InputArgument[]
}

export type ReadCall =
  | { readonly ok: true; readonly call: FunctionCall }
  | { readonly ok: false; readonly findings: readonly Finding[] }

const text = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '')

/** Reads everything there is to know of the session's function call, in one request. */
export async function readCall(session: Session): Promise<ReadCall> {
  const answer = await session.query('{currentFunctionCall{parentName parent name inputArgs{name value}}}')
  if (!answer.ok) return answer
  const call = answer.data['currentFunctionCall'] as { readonly [key: string]: JsonValue }
  const inputs = (call['inputArgs'] ?? []) as readonly { readonly [key: string]: JsonValue }[]
  return {
    ok: true,
    call: {
      parentName: text(call['parentName']),
      parent: text(call['parent']),
      name: text(call['name']),
      inputArgs: inputs.map(({ name, value }) => ({ name: text(name), value: text(value) })),
    },
  }
}
