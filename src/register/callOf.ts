import { type BatchDocument, indexOfKey } from '../emit/batchDocuments.ts'
import type { Call, Plan } from '../plan/plan.ts'
import type { EngineError } from '../session/types.ts'

/**
 * Index of the call an engine's error is about, or undefined where it does not say.
 *
 * - a path `["typeDef", "withEnum", "c12"]`: call 12; a path `["c12"]`: the first call of the chain that ends in call 12
 * - a place in the document (validation, v0.18.10 and later): the call that stands there
 * - neither (before that): the first call of the field, argument or value that the message names
 */
export function callOf(error: EngineError, plan: Plan, document: BatchDocument): number | undefined {
  const { path, locations, message } = error
  if (path?.[0] !== undefined) return callAtPath(path, document)
  const place = locations?.[0]
  if (place !== undefined) return callAtPlace(place, document)
  return namedCall(message, plan, document)
}

// An engine puts the field names down to the failing call into a path, and only the last key is the one it was asked under.
function callAtPath(path: readonly (string | number)[], { chains }: BatchDocument): number | undefined {
  const index = indexOfKey(path.at(-1))
  if (path.length > 1) return index
  return chains.find(({ end }) => end === index)?.calls[0]
}

function callAtPlace(place: { line: number; column: number }, document: BatchDocument): number | undefined {
  const chain = document.chains[place.line - 2]
  const offsets = document.offsets[place.line - 2]
  const line = document.document.split('\n', place.line)[place.line - 1]
  if (chain === undefined || offsets === undefined || line === undefined) return undefined
  // Engines count characters where JavaScript counts UTF-16 units; what they name begins where a call begins.
  const units = [...line].slice(0, place.column - 1).join('').length
  const exact = offsets.findIndex((offset) => offset === units || offset === place.column - 1)
  const nth = exact >= 0 ? exact : offsets.findLastIndex((offset) => offset <= units)
  return chain.calls[Math.max(nth, 0)]
}

function namedCall(message: string, plan: Plan, { chains }: BatchDocument): number | undefined {
  const field = /parse field "(\w+)"/.exec(message)?.[1]
  const argument = /\barg(?:ument)?:? "(\w+)"/.exec(message)?.[1]
  const named = chains
    .flatMap(({ calls }) => calls)
    .filter((index) => {
      const call = plan.calls[index]!
      return call.field === field && (argument === undefined || call.arguments.some(({ name }) => name === argument))
    })
  if (/has no such/.test(message)) return named[0]
  return named.find((index) => namesValue(message, plan.calls[index]!)) ?? (named.length === 1 ? named[0] : undefined)
}

const namesValue = (message: string, call: Call): boolean =>
  call.arguments.some(({ value }) => 'value' in value && message.includes(JSON.stringify(value.value)))
