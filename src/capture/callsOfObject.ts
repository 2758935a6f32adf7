import type { EngineObject, InputValue } from '../engine/api/index.ts'
import { createFinding, type Finding } from '../findings/index.ts'
import type { ArgumentValue, CallType } from '../plan/plan.ts'
import type { CapturedCall } from '../translate/inverse/chains.ts'
import type { CapturedCalls } from '../translate/inverse/typedefsOfPlan.ts'

const TYPES: readonly string[] = ['TypeDef', 'Function', 'Module', 'SourceMap'] satisfies readonly CallType[]

/**
 * The calls that made an object of an embedded engine, as a client made them: nothing that the API hides is lost.
 *
 * Out: the calls, or what among them registers no types (`capture-call-foreign`).
 */
export function callsOfObject(object: EngineObject): CapturedCalls | Finding {
  const calls: CapturedCall[] = []
  const indices = new Map<EngineObject, number>()
  let foreign: Finding | undefined

  const add = (made: EngineObject): void => {
    const { origin, type } = made
    if (origin === undefined || !TYPES.includes(type) || origin.nth !== undefined) {
      foreign ??= createFinding('capture-call-foreign', '', { type, call: origin?.field ?? type })
      return
    }
    const receiver = origin.receiver?.origin === undefined ? undefined : indices.get(origin.receiver)
    const args = origin.arguments.flatMap(({ name, value }) => {
      const said = argumentValue(value)
      return said === undefined ? [] : [{ name, value: said }]
    })
    indices.set(made, calls.length)
    calls.push({
      ...(receiver !== undefined && { on: receiver }),
      field: origin.field,
      arguments: args,
      type: type as CallType,
      ...(origin.view !== undefined && { view: origin.view }),
    })
  }
  const argumentValue = (value: InputValue): ArgumentValue | undefined => {
    switch (value.kind) {
      case 'string':
      case 'enum':
        return value
      case 'bool':
        return { kind: 'boolean', value: value.value }
      case 'int':
        return { kind: 'int', value: Number(value.value) }
      case 'list':
        return { kind: 'strings', value: value.values.flatMap((text) => (text.kind === 'string' ? [text.value] : [])) }
      case 'object': {
        const index = indexOf(value.object)
        return index === undefined ? undefined : { kind: 'call', index }
      }
      default:
        return undefined
    }
  }
  function indexOf(wanted: EngineObject): number | undefined {
    // Chains are as long as modules are large, so the way down is a loop.
    const open: EngineObject[] = []
    for (let at: EngineObject | undefined = wanted; at?.origin && !indices.has(at); at = at.origin.receiver)
      open.push(at)
    for (const made of open.reverse()) add(made)
    return indices.get(wanted)
  }

  const root = indexOf(object)
  if (foreign !== undefined || root === undefined)
    return foreign ?? createFinding('capture-no-module', '', { type: object.type })
  return { calls, root }
}
