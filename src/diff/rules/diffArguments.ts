import { toLowerCamel } from '../../names/index.ts'
import { uncapitalize } from '../../text/capitalize.ts'
import type { ArgumentTypedef } from '../../typedefs/types.ts'
import { type DiffContext, report, type Spot } from '../context.ts'
import { isRequired } from '../isRequired.ts'
import { matchParts, type Part } from '../matchParts.ts'
import { diffArgument } from './diffArgument.ts'
import { diffSpelling } from './diffSpelling.ts'

/** Arguments of a function that callers call: what they have to pass, may pass, and in which order. */
export function diffArguments(
  context: DiffContext,
  before: readonly ArgumentTypedef[],
  after: readonly ArgumentTypedef[],
  spot: Spot,
): void {
  const title = (name: string): string => `Argument ${name} of ${uncapitalize(spot.title)}`
  const { both, removed, added } = matchParts(parts(context, before, spot.before), parts(context, after, spot.after))
  for (const { name, pointer } of removed) {
    report(context, 'argument-removed', { title: title(name), before: pointer }, { thing: title(name) })
  }
  for (const pair of both) {
    diffSpelling(context, pair.before, pair.after, title(pair.before.name))
    diffArgument(context, pair.before.value, pair.after.value, {
      title: title(pair.after.name),
      before: pair.before.pointer,
      after: pair.after.pointer,
      sourceMap: pair.after.value.sourceMap ?? spot.sourceMap,
    })
  }
  for (const { name, pointer, value } of added) {
    const code = isRequired(value) ? 'argument-added-required' : 'argument-added'
    const sourceMap = value.sourceMap ?? spot.sourceMap
    report(context, code, { title: title(name), after: pointer, sourceMap }, { thing: title(name) })
  }
  const order = both
    .filter((pair) => isRequired(pair.before.value) && isRequired(pair.after.value))
    .map((pair) => pair.after)
  const newOrder = [...order].sort((a, b) => after.indexOf(a.value) - after.indexOf(b.value))
  if (order.some((part, index) => part !== newOrder[index])) {
    report(context, 'arguments-reordered', spot, { thing: spot.title, before: names(order), after: names(newOrder) })
  }
}

function parts(context: DiffContext, args: readonly ArgumentTypedef[], pointer = ''): Part<ArgumentTypedef>[] {
  return args.map((value, index) => ({
    name: value.name,
    publicName: toLowerCamel(context.target, value.name),
    pointer: `${pointer}/arguments/${index}`,
    value,
  }))
}

const names = (list: readonly Part<unknown>[]): string => list.map(({ publicName }) => publicName).join(', ')
