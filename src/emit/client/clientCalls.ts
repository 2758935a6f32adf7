import { createFinding, type Finding } from '../../findings/index.ts'
import type { Plan, Translation } from '../../plan/plan.ts'
import { requiredArguments } from '../../plan/requiredArguments.ts'
import { type SaidArgument, saidArguments } from '../../plan/saidArguments.ts'
import { capitalize } from '../../text/capitalize.ts'
import { describePointer, nearestSourceMap } from '../../typedefs/index.ts'
import { FindingsError } from '../FindingsError.ts'
import type { DaggerClient, Methods } from './types.ts'

// Names that are words of the language have a line behind them in the client.
const METHODS: Readonly<Record<string, string>> = { function: 'function_', module: 'module_' }

/**
 * The values of a plan's calls, made by the client's own methods: by index, each made once. Throws `client-lacks-call` with all
 * the calls that the client does not have.
 */
export function clientCalls(dag: DaggerClient, { typedefs }: Translation, plan: Plan): (index: number) => object {
  const lacking = new Map<string, Finding>()
  const values: (object | undefined)[] = []
  const argument = (value: SaidArgument['value']): unknown => {
    if (value.kind === 'call') return values[value.index]
    if (value.kind === 'enum') return bareEnum(value.value)
    return value.value
  }
  for (const [i, call] of plan.calls.entries()) {
    const on = call.on === undefined ? dag : values[call.on]
    if (on === undefined) continue
    const name = METHODS[call.field] ?? call.field
    const method = (on as Methods)[name]
    if (typeof method !== 'function') {
      const called = call.on === undefined ? call.field : `${call.type}.${call.field}`
      const pointer = call.origins[0] ?? ''
      const thing = describePointer(typedefs, pointer)
      const sourceMap = nearestSourceMap(typedefs, pointer)
      const data = { thing: capitalize(thing), call: called }
      if (!lacking.has(called))
        lacking.set(called, createFinding('client-lacks-call', pointer, data, sourceMap ? { sourceMap } : {}))
      continue
    }
    const required = requiredArguments(call)
    const positional: unknown[] = []
    const options: Record<string, unknown> = {}
    let hasOptions = false
    for (const given of saidArguments(call)) {
      if (required.has(given.name)) positional.push(argument(given.value))
      else {
        options[given.name] = argument(given.value)
        hasOptions = true
      }
    }
    values[i] = method.apply(on, hasOptions ? [...positional, options] : positional) as object
  }
  if (lacking.size > 0) throw new FindingsError([...lacking.values()])
  return (index) => values[index]!
}

/**
 * An enum value as the client writes it. Clients since 0.18.11 turn `STRING_KIND` into `STRING`, which older engines do not have,
 * but leave alone what they do not know; and all of them take the quotes off an enum value.
 */
const bareEnum = (value: string): string => (value.endsWith('_KIND') ? `'${value}'` : value)
