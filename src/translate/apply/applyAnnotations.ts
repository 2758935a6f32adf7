import { trimSpace } from '../../names/index.ts'
import type { SourceMap } from '../../typedefs/types.ts'
import { firstRelease } from '../firstRelease.ts'
import { type ApplyContext, type Part, report } from './context.ts'

/** What nearly every part of a document carries beside its meaning. */
export interface Annotations {
  readonly description: string
  readonly deprecated?: string | undefined
  readonly sourceMap?: SourceMap | undefined
}

/**
 * Description, deprecation and source map as the target takes them.
 *
 * before: {"description": "Says hello.", "deprecated": "use greet"}
 * after, below v0.19.5: {"description": "Says hello.\n\nDeprecated: use greet"}
 *
 * What is dropped comes out as undefined; what loses nothing is given back itself. Dropped source maps are counted here and reported once for the document.
 */
export function applyAnnotations(context: ApplyContext, given: Annotations, part: Part, trimmed = false): Annotations {
  const { target } = context
  let description = given.description
  if (trimmed) {
    description = trimSpace(description)
    if (description !== given.description) report(context, 'description-trimmed', part, { thing: part.title })
  }
  const { deprecated, sourceMap } = given
  const keepsDeprecated = deprecated !== undefined && target.releaseSupports('deprecation')
  if (deprecated !== undefined && !keepsDeprecated) {
    const data = { thing: part.title, release: target.release, since: firstRelease('deprecation') }
    report(context, 'deprecation-in-description', part, data, { feature: 'deprecation' })
    description = withDeprecation(description, deprecated, trimmed)
  }
  const keepsSourceMap = sourceMap !== undefined && target.releaseSupports('source-maps')
  if (sourceMap !== undefined && !keepsSourceMap) context.droppedSourceMaps++
  if (
    description === given.description &&
    keepsDeprecated === (deprecated !== undefined) &&
    keepsSourceMap === (sourceMap !== undefined)
  )
    return given
  return {
    description,
    deprecated: keepsDeprecated ? deprecated : undefined,
    sourceMap: keepsSourceMap ? sourceMap : undefined,
  }
}

function withDeprecation(description: string, reason: string, trimmed: boolean): string {
  const paragraph = reason === '' ? 'Deprecated.' : `Deprecated: ${reason}`
  const whole = description === '' ? paragraph : `${description}\n\n${paragraph}`
  return trimmed ? trimSpace(whole) : whole
}
