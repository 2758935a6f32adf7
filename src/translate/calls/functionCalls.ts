import type { CallList } from '../../plan/CallList.ts'
import type { ArgumentValue } from '../../plan/plan.ts'
import type { ArgumentTypedef, ConstructorTypedef, FunctionTypedef } from '../../typedefs/types.ts'
import type { FeatureId, Target } from '../../versions/types.ts'
import { firstView } from '../firstRelease.ts'
import { annotationArguments, annotationCalls, silentCalls } from './annotationArguments.ts'
import { argumentsOf, ref, text, textOrDefault, textOrNull } from './argumentsOf.ts'
import { asSent } from './asSent.ts'
import { sourceMapCall, typeCalls } from './typeCalls.ts'

/** `function("greet", returnType).withDescription(…).withArg(…)…`; the name of a constructor is empty, engines clear it. */
export function functionCalls(list: CallList, target: Target, fn: FunctionTypedef, origin: string): number {
  let index = start(list, target, fn.name, typeCalls(list, fn.returnType, origin), fn, origin)
  for (const { row, field, arguments: args } of annotationCalls('function', fn)) {
    const feature = row.feature as FeatureId
    const view = row.pinned && (target.supports(feature) ? target.view : firstView(feature))
    index = list.add('Function', index, field, args, origin, view)
  }
  for (const { field, arguments: args } of silentCalls(target, fn))
    index = list.add('Function', index, field, args, origin)
  return index
}

export function constructorCalls(
  list: CallList,
  target: Target,
  fn: ConstructorTypedef,
  object: string,
  origin: string,
): number {
  const owner = typeCalls(list, { kind: 'OBJECT', name: object, optional: false }, origin)
  let index = start(list, target, '', owner, fn, origin)
  for (const { field, arguments: args } of annotationCalls('constructor', fn))
    index = list.add('Function', index, field, args, origin)
  for (const { field, arguments: args } of silentCalls(target, fn))
    index = list.add('Function', index, field, args, origin)
  return index
}

function start(
  list: CallList,
  target: Target,
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
    index = list.add('Function', index, 'withArg', withArg(list, target, argument, at), at)
  }
  return index
}

function withArg(
  list: CallList,
  target: Target,
  argument: ArgumentTypedef,
  origin: string,
): ReturnType<typeof argumentsOf> {
  const { type, defaultValue, empty } = asSent(target, argument)
  const absent = (name: string): ArgumentValue | undefined => (empty.includes(name) ? undefined : list.absent)
  const absentFrom = (feature: FeatureId, name: string): ArgumentValue | undefined => {
    const value = absent(name)
    return value !== undefined && target.releaseSupports(feature) ? value : undefined
  }
  const said = annotationArguments('argument', argument)
  return argumentsOf({
    name: text(argument.name),
    typeDef: ref(typeCalls(list, type, origin)),
    description: textOrDefault(argument.description) ?? absent('description'),
    defaultValue: textOrNull(defaultValue),
    // As the schema has them; what is newer comes behind.
    defaultPath: said['defaultPath'] ?? absentFrom('default-path', 'defaultPath'),
    ignore: said['ignore'],
    sourceMap: sourceMapCall(list, argument.sourceMap, origin),
    deprecated: said['deprecated'],
    ...said,
    defaultAddress: said['defaultAddress'] ?? absentFrom('default-address', 'defaultAddress'),
  })
}
