import type { Extensions, JsonText } from '../../../typedefs/index.ts'

/** What the SDK sends and the document has no other place for; `src/translate/calls/asSent.ts` reads it. */
export interface Sent {
  /** `false`: the engine makes the argument optional, the SDK does not say so. */
  readonly optional?: false
  /** Calls by the annotation they stand for; null: without an argument. */
  readonly calls?: Readonly<Record<string, unknown>>
}

export function sentBySdk({ optional, calls = {} }: Sent): { readonly extensions?: Extensions } {
  const sent = { ...(optional === false && { optional }), ...(Object.keys(calls).length > 0 && { calls }) }
  return Object.keys(sent).length === 0 ? {} : { extensions: { 'x-sdk': JSON.stringify(sent) as JsonText } }
}
