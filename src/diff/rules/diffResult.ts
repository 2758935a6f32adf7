import type { TypeReference } from '../../typedefs/types.ts'
import { compareTypes } from '../compareTypes.ts'
import { type DiffContext, report, type Spot } from '../context.ts'
import { typeText } from '../typeText.ts'

/** What callers get: giving less than promised breaks them, giving more does not. */
export function diffResult(context: DiffContext, before: TypeReference, after: TypeReference, spot: Spot): void {
  const data = { thing: spot.title, before: typeText(before), after: typeText(after) }
  switch (compareTypes(before, after, context.target)) {
    case 'same':
      return
    case 'nullable':
      return report(context, 'result-may-be-null', spot, data)
    case 'required':
      return report(context, 'result-never-null', spot, data)
    case 'widened':
    case 'other':
      return report(context, 'result-type-changed', spot, data)
  }
}
