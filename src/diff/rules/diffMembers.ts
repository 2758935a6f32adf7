import { functionName, toLowerCamel } from '../../names/index.ts'
import type { FieldTypedef, FunctionTypedef, ObjectTypedef } from '../../typedefs/types.ts'
import { type DiffContext, report, type Spot } from '../context.ts'
import { matchParts, type Part } from '../matchParts.ts'
import { collectionRoles } from './collectionRoles.ts'
import { diffAnnotations } from './diffAnnotations.ts'
import { diffArguments } from './diffArguments.ts'
import { diffCaching } from './diffCaching.ts'
import { diffResult } from './diffResult.ts'
import { diffRows } from './diffRows.ts'
import { diffSpelling } from './diffSpelling.ts'

type Member =
  | { readonly kind: 'field'; readonly field: FieldTypedef }
  | { readonly kind: 'function'; readonly fn: FunctionTypedef }

/** What callers can read and call on an object. To them a field is a function without arguments. */
export function diffMembers(context: DiffContext, before: ObjectTypedef, after: ObjectTypedef, spot: Spot): void {
  const { both, removed, added } = matchParts(parts(context, before, spot.before), parts(context, after, spot.after))
  for (const { name, pointer, value } of removed) {
    const thing = titleOf(value, name, after.name)
    report(context, `${value.kind}-removed`, { title: thing, before: pointer }, { thing })
  }
  for (const pair of both) {
    const title = titleOf(pair.after.value, pair.after.name, after.name)
    diffSpelling(context, pair.before, pair.after, titleOf(pair.before.value, pair.before.name, after.name))
    const sourceMap = annotated(pair.after.value).sourceMap ?? spot.sourceMap
    diffMember(context, pair.before.value, pair.after.value, {
      title,
      before: pair.before.pointer,
      after: pair.after.pointer,
      sourceMap,
    })
  }
  for (const { name, pointer, value } of added) {
    const thing = titleOf(value, name, after.name)
    const sourceMap = annotated(value).sourceMap ?? spot.sourceMap
    report(context, `${value.kind}-added`, { title: thing, after: pointer, sourceMap }, { thing })
  }
}

function diffMember(context: DiffContext, before: Member, after: Member, spot: Spot): void {
  if (before.kind === 'function' && after.kind === 'function') return diffFunction(context, before.fn, after.fn, spot)
  if (before.kind !== after.kind) {
    report(context, before.kind === 'field' ? 'field-now-function' : 'function-now-field', spot, { thing: spot.title })
  }
  diffResult(context, typeOf(before), typeOf(after), spot)
  diffArguments(context, argumentsOf(before), argumentsOf(after), spot)
  diffAnnotations(context, annotated(before), annotated(after), spot)
}

function parts(context: DiffContext, object: ObjectTypedef, pointer = ''): Part<Member>[] {
  const { target } = context
  const list: Part<Member>[] = []
  const roles = collectionRoles(target, object)
  for (const [index, field] of object.fields.entries()) {
    if (field.private) continue
    const publicName = roles ? roles.fieldName(field) : toLowerCamel(target, field.name)
    if (publicName === undefined) continue
    list.push({ name: field.name, publicName, pointer: `${pointer}/fields/${index}`, value: { kind: 'field', field } })
  }
  for (const [index, fn] of object.functions.entries()) {
    const publicName = roles ? roles.functionName(fn) : functionName(target, fn.name)
    const value: Member = { kind: 'function', fn: roles ? roles.shown(fn) : fn }
    list.push({ name: fn.name, publicName, pointer: `${pointer}/functions/${index}`, value })
  }
  return list
}

const titleOf = (member: Member, name: string, owner: string): string =>
  `${member.kind === 'field' ? 'Field' : 'Function'} ${name} of ${owner}`

const annotated = (member: Member): FieldTypedef | FunctionTypedef =>
  member.kind === 'field' ? member.field : member.fn
const typeOf = (member: Member) => (member.kind === 'field' ? member.field.type : member.fn.returnType)
const argumentsOf = (member: Member) => (member.kind === 'field' ? [] : member.fn.arguments)

/** A function that callers call. */
function diffFunction(context: DiffContext, before: FunctionTypedef, after: FunctionTypedef, spot: Spot): void {
  diffResult(context, before.returnType, after.returnType, spot)
  diffArguments(context, before.arguments, after.arguments, spot)
  diffCaching(context, before, after, spot)
  diffRows(context, 'function', before, after, spot)
  diffAnnotations(context, before, after, spot)
}
