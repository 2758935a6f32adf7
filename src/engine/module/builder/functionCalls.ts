import { functionName, trimSpace } from '../../../names/index.ts'
import { annotationsOn, unannotated } from '../../../typedefs/annotationsOn.ts'
import type { Target } from '../../../versions/types.ts'
import { parseGoDuration } from '../../go/goDuration.ts'
import { goQuote as q } from '../../go/goQuote.ts'
import type { FunctionState } from '../state.ts'
import { optionalText, sourceMapArgument, textArgument, typeArgument } from './argument.ts'
import { refuse } from './failure.ts'
import type { BuilderArguments, BuilderOutcome } from './value.ts'
import { withArg } from './withArg.ts'

export type FunctionCall = (target: Target, fn: FunctionState, args: BuilderArguments) => BuilderOutcome

const fnValue = (state: FunctionState): BuilderOutcome => ({ value: { type: 'Function', state } })

/** `Query.function`. */
export function newFunction(target: Target, args: BuilderArguments): BuilderOutcome {
  const originalName = textArgument(args, 'name')
  return fnValue({
    name: functionName(target, originalName),
    originalName,
    description: '',
    returnType: typeArgument(args, 'returnType'),
    args: [],
    ...unannotated('function'),
  })
}

const annotationCalls = Object.fromEntries(
  annotationsOn('function').flatMap(([key, { kind, call }]): [string, FunctionCall][] => {
    if (call === undefined) return []
    const given = (args: BuilderArguments) => (kind === 'flag' ? true : args.get(call.argument ?? key))
    return [[call.field, (_, fn, args) => fnValue({ ...fn, [key]: given(args) })]]
  }),
)

/** The calls on a Function; those of annotations keep what they are given, unless a rule of their own is here. */
export const functionCalls: Readonly<Record<string, FunctionCall>> = {
  ...annotationCalls,
  withArg,
  withDescription: (_, fn, args) => fnValue({ ...fn, description: trimSpace(textArgument(args, 'description')) }),
  withSourceMap: (_, fn, args) => fnValue({ ...fn, ...sourceMapArgument(args) }),
  withDeprecated: (_, fn, args) => {
    const { deprecated: _old, ...rest } = fn
    const deprecated = optionalText(args, 'reason')
    return fnValue(deprecated === undefined ? rest : { ...rest, deprecated })
  },
  withCachePolicy: (_, fn, args) => {
    const policy = textArgument(args, 'policy') as 'Default' | 'PerSession' | 'Never'
    const made = cachePolicy(policy, optionalText(args, 'timeToLive'))
    return typeof made === 'string' ? refuse(made) : fnValue({ ...fn, cachePolicy: made })
  },
}

type CachePolicy = NonNullable<FunctionState['cachePolicy']>

const second = 1e9
const week = 7 * 24 * 3600 * second

/** A function's cache policy, or why engines refuse it (recordings function.cache.*). */
function cachePolicy(policy: CachePolicy['policy'], timeToLive: string | undefined): CachePolicy | string {
  if (timeToLive === undefined) return { policy }
  if (policy !== 'Default') return 'time to live can only be set with default cache policy'
  const duration = parseGoDuration(timeToLive)
  if ('error' in duration) return `failed to parse time to live duration ${q(timeToLive)}: ${duration.error}`
  const { nanoseconds } = duration
  if (nanoseconds !== 0 && nanoseconds < second) {
    return `time to live duration must be at least "1s", got ${q(timeToLive)}`
  }
  if (nanoseconds > week) return `time to live duration must be at most "168h0m0s", got ${q(timeToLive)}`
  return { policy, timeToLive }
}
