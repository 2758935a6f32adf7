import type { CallList } from '../../plan/CallList.ts'
import type { CallArgument } from '../../plan/plan.ts'
import type { Collection, EnumTypedef, FunctionTypedef, InterfaceTypedef, ObjectTypedef } from '../../typedefs/types.ts'
import type { Target } from '../../versions/types.ts'
import type { EnumForm } from '../apply/enumForm.ts'
import { annotationArguments } from './annotationArguments.ts'
import { argumentsOf, ref, text, textOrDefault } from './argumentsOf.ts'
import { constructorCalls, functionCalls } from './functionCalls.ts'
import { freshTypeDef, sourceMapCall, typeCalls } from './typeCalls.ts'

/** `typeDef.withObject("Hello").withField(…).withFunction(…).withConstructor(…)`. */
export function objectCalls(list: CallList, target: Target, object: ObjectTypedef, origin: string): number {
  let index = list.add(
    'TypeDef',
    freshTypeDef(list, origin),
    'withObject',
    argumentsOf({
      name: text(object.name),
      description: textOrDefault(object.description) ?? list.absent,
      sourceMap: sourceMapCall(list, object.sourceMap, origin),
      ...annotationArguments('object', object),
    }),
    origin,
  )
  for (const [field, args] of collectionCalls(object.collection))
    index = list.add('TypeDef', index, field, args, `${origin}/collection`, target.view)
  for (const [i, field] of object.fields.entries()) {
    if (field.private) continue
    const at = `${origin}/fields/${i}`
    const args = argumentsOf({
      name: text(field.name),
      typeDef: ref(typeCalls(list, field.type, at)),
      description: textOrDefault(field.description) ?? list.absent,
      sourceMap: sourceMapCall(list, field.sourceMap, at),
      ...annotationArguments('field', field),
    })
    index = list.add('TypeDef', index, 'withField', args, at)
  }
  index = withFunctions(list, target, index, object.functions, origin)
  if (object.constructorFunction) {
    const at = `${origin}/constructorFunction`
    const fn = constructorCalls(list, target, object.constructorFunction, object.name, at)
    index = list.add('TypeDef', index, 'withConstructor', argumentsOf({ function: ref(fn) }), at)
  }
  return index
}

/** `.withCollection().withCollectionKeys("paths")…`: those of the roles only where they are given. */
function collectionCalls(
  collection: Collection | undefined,
): readonly (readonly [field: string, args: readonly CallArgument[]])[] {
  if (collection === undefined) return []
  const { keys, get, delta } = collection
  const roles = [
    ['withCollectionKeys', keys],
    ['withCollectionDelta', delta],
    ['withCollectionGet', get],
  ] as const
  return [
    ['withCollection', []],
    ...roles.flatMap(([field, name]) =>
      name === undefined ? [] : [[field, argumentsOf({ name: text(name) })] as const],
    ),
  ]
}

function withFunctions(
  list: CallList,
  target: Target,
  on: number,
  functions: readonly FunctionTypedef[],
  origin: string,
): number {
  let index = on
  for (const [i, fn] of functions.entries()) {
    const at = `${origin}/functions/${i}`
    const args = argumentsOf({ function: ref(functionCalls(list, target, fn, at)) })
    index = list.add('TypeDef', index, 'withFunction', args, at)
  }
  return index
}

/** `typeDef.withInterface("Duck").withFunction(…)`. */
export function interfaceCalls(list: CallList, target: Target, iface: InterfaceTypedef, origin: string): number {
  const args = argumentsOf({
    name: text(iface.name),
    description: textOrDefault(iface.description) ?? list.absent,
    sourceMap: sourceMapCall(list, iface.sourceMap, origin),
  })
  let index = list.add('TypeDef', freshTypeDef(list, origin), 'withInterface', args, origin)
  index = withFunctions(list, target, index, iface.functions, origin)
  return index
}

/** `typeDef.withEnum("Status").withEnumMember("Active", value: "active")`, or `.withEnumValue("active")`: see EnumForm. */
export function enumCalls(
  list: CallList,
  target: Target,
  applied: EnumTypedef,
  form: EnumForm,
  origin: string,
): number {
  const args = argumentsOf({
    name: text(applied.name),
    description: textOrDefault(applied.description) ?? list.absent,
    sourceMap: sourceMapCall(list, applied.sourceMap, origin),
  })
  let index = list.add('TypeDef', freshTypeDef(list, origin), 'withEnum', args, origin)
  for (const [i, member] of applied.members.entries()) {
    const at = `${origin}/members/${i}`
    // In an old view such a member comes out empty, and by value it is the same member.
    const breaks =
      !target.supports('enum-members') &&
      member.value === member.name &&
      target.behaves('enum-member-named-like-value-breaks')
    const asMember = form.form === 'member' && !breaks
    const shared = {
      description: textOrDefault(member.description) ?? list.absent,
      sourceMap: sourceMapCall(list, member.sourceMap, at),
      ...annotationArguments('member', member),
    }
    index = asMember
      ? list.add(
          'TypeDef',
          index,
          'withEnumMember',
          argumentsOf({ name: text(member.name), value: text(member.value), ...shared }),
          at,
          form.view,
        )
      : list.add('TypeDef', index, 'withEnumValue', argumentsOf({ value: text(member.name), ...shared }), at)
  }
  return index
}
