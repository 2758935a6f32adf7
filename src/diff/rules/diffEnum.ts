import { enumMemberName } from '../../names/index.ts'
import type { EnumMemberTypedef, EnumTypedef } from '../../typedefs/types.ts'
import { type DiffContext, report, type Spot } from '../context.ts'
import { matchParts, type Part } from '../matchParts.ts'
import { diffAnnotations } from './diffAnnotations.ts'
import { diffSpelling } from './diffSpelling.ts'

/** An enum: members that go away break callers; members that come surprise those who get the enum as a result. */
export function diffEnum(context: DiffContext, before: EnumTypedef, after: EnumTypedef, spot: Spot): void {
  const title = (name: string): string => `Member ${name} of enum ${after.name}`
  const { both, removed, added } = matchParts(parts(context, before, spot.before), parts(context, after, spot.after))
  for (const { name, pointer } of removed) {
    report(context, 'enum-member-removed', { title: title(name), before: pointer }, { thing: title(name) })
  }
  for (const pair of both) {
    const { value: old } = pair.before
    const { value: now } = pair.after
    const own: Spot = {
      title: title(now.name),
      before: pair.before.pointer,
      after: pair.after.pointer,
      sourceMap: now.sourceMap ?? spot.sourceMap,
    }
    diffSpelling(context, pair.before, pair.after, title(old.name))
    if (valueText(old) !== valueText(now)) {
      const data = { thing: own.title, before: JSON.stringify(valueText(old)), after: JSON.stringify(valueText(now)) }
      report(context, 'enum-value-changed', own, data)
    }
    diffAnnotations(context, old, now, own)
  }
  const addedCode = context.resultEnums.isResult(after.name) ? 'enum-member-added-to-result' : 'enum-member-added'
  for (const { name, pointer, value } of added) {
    const sourceMap = value.sourceMap ?? spot.sourceMap
    report(context, addedCode, { title: title(name), after: pointer, sourceMap }, { thing: title(name) })
  }
  diffAnnotations(context, before, after, spot)
}

// Engines take an empty value for none, and a member without a value has its name as one.
const valueText = ({ name, value }: EnumMemberTypedef): string => (value === '' ? name : value)

const parts = (context: DiffContext, { members }: EnumTypedef, pointer = ''): Part<EnumMemberTypedef>[] =>
  members.map((value, index) => ({
    name: value.name,
    publicName: enumMemberName(context.target, value.name),
    pointer: `${pointer}/members/${index}`,
    value,
  }))
