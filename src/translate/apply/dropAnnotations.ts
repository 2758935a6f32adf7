import type { FindingCode, FindingData } from '../../findings/index.ts'
import type { AnnotatedPart, AnnotationRow } from '../../typedefs/annotations.ts'
import { annotationOf, annotationsOn, isAnnotated, type NamedAnnotation } from '../../typedefs/annotationsOn.ts'
import type { CachePolicy } from '../../typedefs/types.ts'
import { featureTable } from '../../versions/index.ts'
import type { FeatureId } from '../../versions/types.ts'
import { firstRelease, firstView } from '../firstRelease.ts'
import { type ApplyContext, type Part, report } from './context.ts'

/**
 * What a part loses of its annotations on the target, as changes: those whose feature is dropped below its first release. What
 * is refused or said another way there is decided where that is.
 *
 * before: {"check": true, "cachePolicy": {"policy": "Never"}}   after, below v0.19.4: {"check": false}
 */
export function dropAnnotations(
  context: ApplyContext,
  label: AnnotatedPart,
  given: object,
  part: Part,
): Readonly<Record<string, unknown>> | undefined {
  const { target } = context
  let changes: Record<string, unknown> | undefined
  const said = annotationsOn(label).filter(([key, row]) => isAnnotated(row, annotationOf(given, key)))
  // What commands run is told before how results are kept.
  const isFlag = ([, { kind }]: NamedAnnotation): boolean => kind === 'flag'
  for (const [key, row] of [...said.filter(isFlag), ...said.filter((one) => !isFlag(one))]) {
    const value = annotationOf(given, key)
    const feature = row.feature as FeatureId
    if (row.kind === 'collection' ? target.supports(feature) : target.releaseSupports(feature)) {
      reportPinned(context, row, feature, part)
      continue
    }
    if (featureTable[feature].below !== 'drop') continue
    const { code, data } = loss(context, row, value)
    const shared = { thing: part.title, release: target.release, since: firstRelease(feature) }
    report(context, code, part, { ...shared, ...data } as FindingData<typeof code>, { feature })
    changes ??= {}
    changes[key] = row.kind === 'flag' ? false : row.kind === 'texts' ? [] : undefined
  }
  return changes
}

function reportPinned(context: ApplyContext, row: AnnotationRow, feature: FeatureId, part: Part): void {
  const pinned = firstView(feature)
  if (row.pinned === undefined || pinned === undefined || context.target.supports(feature)) return
  report(context, row.pinned, part, { thing: part.title, pinned, view: context.target.view }, { feature })
}

function loss(
  { target }: ApplyContext,
  row: AnnotationRow,
  value: unknown,
): { readonly code: FindingCode; readonly data: Readonly<Record<string, string>> } {
  if (row.kind === 'collection')
    return {
      code: 'collection-dropped',
      data: { view: target.view, sinceView: firstView(row.feature as FeatureId) ?? '' },
    }
  if (row.kind !== 'cachePolicy') return { code: row.dropped ?? 'annotation-dropped', data: { annotation: row.title } }
  const { policy, timeToLive } = value as CachePolicy
  if (policy === 'PerSession') return { code: 'cache-policy-per-session-dropped', data: {} }
  return {
    code: 'cache-policy-dropped',
    data: { policy: timeToLive === undefined ? policy : `${policy} (${timeToLive})` },
  }
}
