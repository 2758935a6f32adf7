import { type DiffContext, report, type Spot } from '../context.ts'

interface Annotated {
  readonly description: string
  readonly deprecated?: string
}

/** Descriptions and deprecation: only documentation, and always safe. */
export function diffAnnotations(context: DiffContext, before: Annotated, after: Annotated, spot: Spot): void {
  const thing = spot.title
  if (before.description.trim() !== after.description.trim()) report(context, 'description-changed', spot, { thing })
  if (before.deprecated === after.deprecated) return
  if (after.deprecated === undefined) report(context, 'deprecated-no-more', spot, { thing })
  else
    report(context, 'deprecated-now', spot, {
      thing,
      reason: after.deprecated === '' ? 'no reason given' : after.deprecated,
    })
}
