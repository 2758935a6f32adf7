import { createFinding } from '../findings/createFinding.ts'
import type { Finding } from '../findings/finding.ts'
import { nearest } from '../text/nearest.ts'
import { apiHistory } from './apiHistory.ts'
import { type ApiEntry, apiEntry } from './coordinates.ts'
import { quote } from './quote.ts'

export type ApiResult =
  | { readonly ok: true; readonly entry: ApiEntry }
  | { readonly ok: false; readonly findings: readonly [Finding] }

const shape = /^\s*(\w*)(?:\.(\w*))?(?:\((\w*):?\)?)?\s*$/

/** Closest coordinates: the parts that exist are kept, and the first that does not is replaced. */
function suggest(text: string): readonly string[] {
  const [, typeName = '', memberName, argumentName = ''] = shape.exec(text) ?? [text, text]
  const type = apiHistory().get(typeName)
  if (type === undefined) return nearest(typeName, apiHistory().keys())
  if (memberName === undefined || type.members.size === 0) return [typeName]
  const member = type.members.get(memberName)
  if (member === undefined) return nearest(memberName, type.members.keys()).map((name) => `${typeName}.${name}`)
  if (member.arguments.size === 0) return [`${typeName}.${memberName}`]
  return nearest(argumentName, member.arguments.keys()).map((name) => `${typeName}.${memberName}(${name}:)`)
}

/**
 * What the API history has at a coordinate a user wrote. Finding: `coordinate-unknown`, with the closest ones there are.
 */
export function findApi(text: string): ApiResult {
  const entry = apiEntry(text.trim())
  if (entry !== undefined) return { ok: true, entry }
  const input = quote(text)
  return {
    ok: false,
    findings: [createFinding('coordinate-unknown', '', { input, suggestions: suggest(text).join(', ') })],
  }
}
