import { toCamel } from '../../names/index.ts'
import { capitalize } from '../../text/capitalize.ts'
import type { EnumTypedef, InterfaceTypedef, ObjectTypedef, Typedefs } from '../../typedefs/types.ts'
import { type DiffContext, report, type Spot } from '../context.ts'
import { matchParts, type Part } from '../matchParts.ts'
import { diffEnum } from './diffEnum.ts'
import { diffInterface } from './diffInterface.ts'
import { diffObject, isMainObject } from './diffObject.ts'
import { diffSpelling } from './diffSpelling.ts'

type AnyType =
  | { readonly kind: 'object'; readonly type: ObjectTypedef }
  | { readonly kind: 'interface'; readonly type: InterfaceTypedef }
  | { readonly kind: 'enum'; readonly type: EnumTypedef }

/** Objects, interfaces and enums, which share one space of names. */
export function diffTypes(context: DiffContext): void {
  const { both, removed, added } = matchParts(parts(context, context.before), parts(context, context.after))
  for (const { name, pointer, value } of removed) {
    const title = titleOf(value, name)
    report(context, 'type-removed', { title, before: pointer }, { thing: title })
  }
  for (const pair of both) {
    const title = titleOf(pair.after.value, pair.after.name)
    const camel = (name: string): string => toCamel(context.target, name)
    if (camel(pair.before.name) === camel(pair.after.name)) {
      diffSpelling(context, pair.before, pair.after, titleOf(pair.before.value, pair.before.name))
    }
    const { sourceMap } = pair.after.value.type
    diffType(context, pair.before.value, pair.after.value, {
      title,
      before: pair.before.pointer,
      after: pair.after.pointer,
      sourceMap,
    })
  }
  for (const { name, pointer, value } of added) {
    const title = titleOf(value, name)
    report(context, 'type-added', { title, after: pointer, sourceMap: value.type.sourceMap }, { thing: title })
  }
}

function diffType(context: DiffContext, before: AnyType, after: AnyType, spot: Spot): void {
  if (before.kind === 'object' && after.kind === 'object') diffObject(context, before.type, after.type, spot)
  else if (before.kind === 'interface' && after.kind === 'interface')
    diffInterface(context, before.type, after.type, spot)
  else if (before.kind === 'enum' && after.kind === 'enum') diffEnum(context, before.type, after.type, spot)
  else {
    const data = { name: after.type.name, before: article(before.kind), after: article(after.kind) }
    report(context, 'type-kind-changed', spot, data)
  }
}

// Of two types with one name engines take the first.
function parts(context: DiffContext, typedefs: Typedefs): Part<AnyType>[] {
  const byName = new Map<string, Part<AnyType>>()
  const add = (value: AnyType, pointer: string): void => {
    const { name } = value.type
    const main = value.kind === 'object' && isMainObject(context, typedefs, value.type)
    const publicName = toCamel(context.target, main ? context.after.name : name)
    if (!byName.has(name)) byName.set(name, { name, publicName, pointer, value })
  }
  for (const [i, type] of typedefs.objects.entries()) add({ kind: 'object', type }, `/objects/${i}`)
  for (const [i, type] of typedefs.interfaces.entries()) add({ kind: 'interface', type }, `/interfaces/${i}`)
  for (const [i, type] of typedefs.enums.entries()) add({ kind: 'enum', type }, `/enums/${i}`)
  return [...byName.values()]
}

const titleOf = ({ kind }: AnyType, name: string): string => `${capitalize(kind)} ${name}`

const article = (kind: AnyType['kind']): string => `an ${kind}`
