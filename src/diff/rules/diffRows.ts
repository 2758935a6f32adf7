import type { AnnotatedPart } from '../../typedefs/annotations.ts'
import { annotationOf, annotationsOn, isAnnotated } from '../../typedefs/annotationsOn.ts'
import { type DiffContext, report, type Spot } from '../context.ts'

/** Annotations that no rule of their own looks at: marks, which commands run without being told names, and what is newer. */
export function diffRows(context: DiffContext, label: AnnotatedPart, before: object, after: object, spot: Spot): void {
  for (const [key, row] of annotationsOn(label)) {
    if (row.change === 'own rule') continue
    const [old, now] = [text(annotationOf(before, key)), text(annotationOf(after, key))]
    if (old === now) continue
    const thing = spot.title
    if (row.change === undefined) {
      report(context, 'annotation-changed', spot, { thing, annotation: row.title, before: old, after: now })
      continue
    }
    const { mark, failsWhenAdded } = row.change
    const isGone = isAnnotated(row, annotationOf(before, key))
    report(
      context,
      isGone ? 'annotation-removed' : failsWhenAdded ? 'annotation-added-fails' : 'annotation-added',
      spot,
      { thing, mark },
    )
  }
}

const text = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value))
