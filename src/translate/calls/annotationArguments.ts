import type { ArgumentValue, CallArgument } from '../../plan/plan.ts'
import type { AnnotatedPart, AnnotationRow } from '../../typedefs/annotations.ts'
import { annotationOf, annotationsOn, isAnnotated } from '../../typedefs/annotationsOn.ts'
import type { CachePolicy, Extensions } from '../../typedefs/types.ts'
import type { FeatureId, Target } from '../../versions/types.ts'
import { argumentsOf, text, textOrNull } from './argumentsOf.ts'
import { sentCalls } from './asSent.ts'

/** What a part says through arguments of the call that makes it, by their names. */
export function annotationArguments(
  label: AnnotatedPart,
  part: object,
): Readonly<Record<string, ArgumentValue | undefined>> {
  const values: Record<string, ArgumentValue> = {}
  for (const [key, row] of annotationsOn(label)) {
    const value = annotationOf(part, key)
    if (row.kind !== 'collection' && isAnnotated(row, value)) values[key] = argumentValue(row, value)
  }
  return values
}

/** What a function says through calls of their own, in their order. */
export function annotationCalls(
  label: 'function' | 'constructor',
  part: object,
): readonly { readonly row: AnnotationRow; readonly field: string; readonly arguments: readonly CallArgument[] }[] {
  return annotationsOn(label).flatMap(([key, row]) => {
    const value = annotationOf(part, key)
    if (row.call === undefined || !isAnnotated(row, value)) return []
    return [{ row, field: row.call.field, arguments: ownArguments(row, value) }]
  })
}

/** Calls that a reader of sources noted as its SDK's own: what such a call says does nothing on any engine. */
export function silentCalls(target: Target, part: { readonly extensions?: Extensions }): readonly SilentCall[] {
  const noted = sentCalls(part)
  if (Object.keys(noted).length === 0) return []
  return annotationsOn('function').flatMap(([key, row]): SilentCall[] => {
    const value = noted[key]
    if (value === undefined || row.call === undefined || !target.releaseSupports(row.feature as FeatureId)) return []
    return [{ field: row.call.field, arguments: value === null ? [] : ownArguments(row, value) }]
  })
}

interface SilentCall {
  readonly field: string
  readonly arguments: readonly CallArgument[]
}

function ownArguments(row: AnnotationRow, value: unknown): readonly CallArgument[] {
  if (row.kind === 'cachePolicy') {
    const { policy, timeToLive } = value as CachePolicy
    return argumentsOf({ policy: { kind: 'enum', value: policy }, timeToLive: textOrNull(timeToLive) })
  }
  const name = row.call?.argument
  return name === undefined ? [] : argumentsOf({ [name]: argumentValue(row, value) })
}

function argumentValue({ kind }: AnnotationRow, value: unknown): ArgumentValue {
  switch (kind) {
    case 'flag':
      return { kind: 'boolean', value: true }
    case 'number':
      return { kind: 'int', value: value as number }
    case 'texts':
      return { kind: 'strings', value: value as readonly string[] }
    default:
      return text(String(value))
  }
}
