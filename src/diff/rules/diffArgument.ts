import type { ArgumentTypedef } from '../../typedefs/types.ts'
import { argumentType } from '../argumentType.ts'
import { compareTypes } from '../compareTypes.ts'
import { type DiffContext, report, type Spot } from '../context.ts'
import { isRequired } from '../isRequired.ts'
import { typeText } from '../typeText.ts'
import { diffAnnotations } from './diffAnnotations.ts'
import { diffDefault } from './diffDefault.ts'
import { diffRows } from './diffRows.ts'

/** What callers pass: asking for more than before breaks them, asking for less does not. */
export function diffArgument(context: DiffContext, before: ArgumentTypedef, after: ArgumentTypedef, spot: Spot): void {
  const thing = spot.title
  if (isRequired(before) !== isRequired(after)) {
    report(context, isRequired(after) ? 'argument-now-required' : 'argument-now-optional', spot, { thing })
  }
  diffType(context, before, after, spot)
  diffDefault(context, before, after, spot)
  diffRows(context, 'argument', before, after, spot)
  diffAnnotations(context, before, after, spot)
}

function diffType(context: DiffContext, before: ArgumentTypedef, after: ArgumentTypedef, spot: Spot): void {
  const [old, now] = [argumentType(before), argumentType(after)]
  const data = { thing: spot.title, before: typeText(old), after: typeText(now) }
  switch (compareTypes(old, now, context.target)) {
    case 'same':
      return
    case 'nullable':
      // Said already where it means that the argument may be left out.
      if (isRequired(before) === isRequired(after)) report(context, 'argument-takes-null', spot, data)
      return
    case 'required':
      if (isRequired(before) === isRequired(after)) report(context, 'argument-takes-no-null', spot, data)
      return
    case 'widened':
      return report(context, 'argument-type-widened', spot, data)
    case 'other':
      return report(context, 'argument-type-changed', spot, data)
  }
}
