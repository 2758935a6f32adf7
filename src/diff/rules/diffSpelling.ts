import { type DiffContext, report, type Spot } from '../context.ts'
import type { Part } from '../matchParts.ts'

/** Paired by their public name only: callers see no difference, the runtime does. */
export function diffSpelling(context: DiffContext, before: Part<unknown>, after: Part<unknown>, title: string): void {
  if (before.name === after.name) return
  const spot: Spot = { title, before: before.pointer, after: after.pointer }
  report(context, 'renamed-alike', spot, { thing: title, after: after.name, graphqlName: after.publicName })
}
