import { functionName, toLowerCamel } from '../../names/index.ts'
import type { FunctionTypedef, InterfaceTypedef } from '../../typedefs/types.ts'
import { compareTypes } from '../compareTypes.ts'
import { type DiffContext, report, type Spot } from '../context.ts'
import { matchParts, type Part } from '../matchParts.ts'
import { typeText } from '../typeText.ts'
import { diffAnnotations } from './diffAnnotations.ts'
import { diffSpelling } from './diffSpelling.ts'

/** An interface stands on both sides: callers call it, and the callers' own objects have to satisfy it. */
export function diffInterface(
  context: DiffContext,
  before: InterfaceTypedef,
  after: InterfaceTypedef,
  spot: Spot,
): void {
  const title = (name: string): string => `Function ${name} of interface ${after.name}`
  const { both, removed, added } = matchParts(
    parts(context, before.functions, spot.before),
    parts(context, after.functions, spot.after),
  )
  for (const { name, pointer } of removed) {
    report(context, 'function-removed', { title: title(name), before: pointer }, { thing: title(name) })
  }
  for (const pair of both) {
    diffSpelling(context, pair.before, pair.after, title(pair.before.name))
    const sourceMap = pair.after.value.sourceMap ?? spot.sourceMap
    const own: Spot = {
      title: title(pair.after.name),
      before: pair.before.pointer,
      after: pair.after.pointer,
      sourceMap,
    }
    diffSignature(context, pair.before.value, pair.after.value, own, after.name)
    diffAnnotations(context, pair.before.value, pair.after.value, own)
  }
  for (const { name, pointer, value } of added) {
    const own: Spot = { title: title(name), after: pointer, sourceMap: value.sourceMap ?? spot.sourceMap }
    report(context, 'interface-function-added', own, { thing: own.title, interface: after.name })
  }
  diffAnnotations(context, before, after, spot)
}

function diffSignature(
  context: DiffContext,
  before: FunctionTypedef,
  after: FunctionTypedef,
  spot: Spot,
  name: string,
): void {
  const shared = { thing: spot.title, interface: name }
  const old = signature(context, before)
  const now = signature(context, after)
  if (old !== now) report(context, 'interface-arguments-changed', spot, { ...shared, before: old, after: now })
  if (compareTypes(before.returnType, after.returnType, context.target) === 'same') return
  const types = { before: typeText(before.returnType), after: typeText(after.returnType) }
  report(context, 'interface-result-changed', spot, { ...shared, ...types })
}

const signature = ({ target }: DiffContext, fn: FunctionTypedef): string =>
  fn.arguments.map(({ name, type }) => `${toLowerCamel(target, name)}: ${typeText(type)}`).join(', ')

const parts = (context: DiffContext, functions: readonly FunctionTypedef[], pointer = ''): Part<FunctionTypedef>[] =>
  functions.map((value, index) => ({
    name: value.name,
    publicName: functionName(context.target, value.name),
    pointer: `${pointer}/functions/${index}`,
    value,
  }))
