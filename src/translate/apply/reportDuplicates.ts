import { allDiffer, placesOf } from '../duplicatePlaces.ts'
import { type ApplyContext, type Part, report } from './context.ts'

/** Notes every part that takes the place of an earlier one of its name, on engines that replace. */
export function reportDuplicates(
  context: ApplyContext,
  parts: readonly { readonly name: string }[],
  graphqlName: (name: string) => string,
  partOf: (index: number) => Part,
): void {
  if (allDiffer(parts, graphqlName) || !context.target.behaves('duplicates-replace')) return
  for (const [i, place] of placesOf(parts, graphqlName).entries()) {
    if (place === i) continue
    const part = partOf(i)
    report(context, 'duplicate-replaced', part, { thing: part.title, release: context.target.release })
  }
}
