import type { CallList } from '../../plan/CallList.ts'
import type { ArgumentTypedef, ConstructorTypedef, FunctionTypedef } from '../../typedefs/types.ts'
import type { Target } from '../../versions/types.ts'
import { firstView } from '../firstRelease.ts'
import { argumentsOf, ref, text, textOrDefault, textOrNull } from './argumentsOf.ts'
import { sourceMapCall, typeCalls } from './typeCalls.ts'

/** `function("greet", returnType).withDescription(…).withArg(…)…`; the name of a constructor is empty, engines clear it. */
export function functionCalls(list: CallList, target: Target, fn: FunctionTypedef, origin: string): number {
  let index = start(list, fn.name, typeCalls(list, fn.returnType, origin), fn, origin)
  const chain = (field: string, args = NO_ARGUMENTS, view?: string): void => {
    index = list.add('Function', index, field, args, origin, view)
  }
  if (fn.cachePolicy) {
    const { policy, timeToLive } = fn.cachePolicy
    const args = argumentsOf({ policy: { kind: 'enum', value: policy }, timeToLive: textOrNull(timeToLive) })
    chain('withCachePolicy', args)
  }
  if (fn.deprecated !== undefined) chain('withDeprecated', argumentsOf({ reason: text(fn.deprecated) }))
  if (fn.check) chain('withCheck')
  if (fn.generator) chain('withGenerator')
  if (fn.up) chain('withUp')
  if (fn.agent) chain('withAgent', NO_ARGUMENTS, target.supports('agents') ? target.view : firstView('agents'))
  return index
}

export function constructorCalls(list: CallList, fn: ConstructorTypedef, object: string, origin: string): number {
  const owner = typeCalls(list, { kind: 'OBJECT', name: object, optional: false }, origin)
  const index = start(list, '', owner, fn, origin)
  if (fn.deprecated === undefined) return index
  return list.add('Function', index, 'withDeprecated', argumentsOf({ reason: text(fn.deprecated) }), origin)
}

const NO_ARGUMENTS = argumentsOf({})

function start(
  list: CallList,
  name: string,
  returnType: number,
  fn: Pick<FunctionTypedef, 'description' | 'sourceMap' | 'arguments'>,
  origin: string,
): number {
  let index = list.add(
    'Function',
    undefined,
    'function',
    argumentsOf({ name: text(name), returnType: ref(returnType) }),
    origin,
  )
  if (fn.description !== '') {
    const args = argumentsOf({ description: text(fn.description) })
    index = list.add('Function', index, 'withDescription', args, origin)
  }
  const sourceMap = sourceMapCall(list, fn.sourceMap, origin)
  if (sourceMap) index = list.add('Function', index, 'withSourceMap', argumentsOf({ sourceMap }), origin)
  for (const [i, argument] of fn.arguments.entries()) {
    const at = `${origin}/arguments/${i}`
    index = list.add('Function', index, 'withArg', withArg(list, argument, at), at)
  }
  return index
}

const withArg = (list: CallList, argument: ArgumentTypedef, origin: string): ReturnType<typeof argumentsOf> =>
  argumentsOf({
    name: text(argument.name),
    typeDef: ref(typeCalls(list, argument.type, origin)),
    description: textOrDefault(argument.description),
    defaultValue: textOrNull(argument.defaultValue),
    defaultPath: textOrDefault(argument.defaultPath),
    ignore: argument.ignore.length > 0 ? { kind: 'strings', value: argument.ignore } : undefined,
    sourceMap: sourceMapCall(list, argument.sourceMap, origin),
    deprecated: textOrNull(argument.deprecated),
    defaultAddress: textOrDefault(argument.defaultAddress),
  })
