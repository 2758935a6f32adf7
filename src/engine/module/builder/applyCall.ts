import type { Target } from '../../../versions/types.ts'
import { textArgument } from './argument.ts'
import { enumCalls } from './enumCalls.ts'
import { refuse } from './failure.ts'
import { functionCalls, newFunction } from './functionCalls.ts'
import { moduleCalls, newModule } from './moduleCalls.ts'
import { typeDefCalls } from './typeDefCalls.ts'
import type { BuilderArguments, BuilderOutcome, BuilderValue } from './value.ts'

type RootCall = (target: Target, args: BuilderArguments) => BuilderOutcome

const rootCalls: Readonly<Record<string, RootCall>> = {
  typeDef: () => ({ value: { type: 'TypeDef', state: { kind: '', optional: false } } }),
  function: newFunction,
  module: newModule,
  sourceMap: (_, args) => {
    const state = { filename: textArgument(args, 'filename'), line: whole(args, 'line'), column: whole(args, 'column') }
    return { value: { type: 'SourceMap', state } }
  },
}

const whole = (args: BuilderArguments, name: string): number => Number(args.get(name) ?? 0)

const own = <Call>(calls: Readonly<Record<string, Call>>, field: string): Call | undefined =>
  Object.hasOwn(calls, field) ? calls[field] : undefined

/** Is that a field which builds typedefs, functions, modules or source maps? `Query` is the root. */
export function isBuilderCall(type: string, field: string): boolean {
  switch (type) {
    case 'Query':
      return Object.hasOwn(rootCalls, field)
    case 'TypeDef':
      return Object.hasOwn(typeDefCalls, field) || Object.hasOwn(enumCalls, field)
    case 'Function':
      return Object.hasOwn(functionCalls, field)
    case 'Module':
      return Object.hasOwn(moduleCalls, field)
    default:
      return false
  }
}

/**
 * What one registration call gives on a target: a new value, or the engine's error in its own words.
 *
 * In: the value it is made on (none: a field of Query) and arguments by name, objects among them as values; enums as
 * `*_KIND` and policy names. Whether the call exists on the target is not asked here. `fatal` says where a real engine's
 * process would end (measured §2, recordings crashes.md) or its request in a panic.
 */
export function applyCall(
  target: Target,
  receiver: BuilderValue | undefined,
  field: string,
  args: BuilderArguments,
): BuilderOutcome {
  switch (receiver?.type) {
    case undefined:
      return own(rootCalls, field)?.(target, args) ?? unknown('Query', field)
    case 'TypeDef':
      return (
        (own(typeDefCalls, field) ?? own(enumCalls, field))?.(target, receiver.state, args) ?? unknown('TypeDef', field)
      )
    case 'Function':
      return own(functionCalls, field)?.(target, receiver.state, args) ?? unknown('Function', field)
    case 'Module':
      return own(moduleCalls, field)?.(target, receiver.state, args) ?? unknown('Module', field)
    case 'SourceMap':
      return unknown('SourceMap', field)
  }
}

const unknown = (type: string, field: string): BuilderOutcome => refuse(`${type} has no such field: "${field}"`)
