import type { ArgumentTypedef, ConstructorTypedef, FunctionTypedef } from '../../typedefs/types.ts'
import { applyAnnotations } from './applyAnnotations.ts'
import { applyArgument } from './applyArgument.ts'
import { applyType } from './applyType.ts'
import { checkName } from './checkName.ts'
import type { ApplyContext, Part } from './context.ts'
import { dropAnnotations } from './dropAnnotations.ts'
import { reportDuplicates } from './reportDuplicates.ts'
import { mapSame, withChanges } from './withChanges.ts'

export function applyFunction(
  context: ApplyContext,
  fn: FunctionTypedef,
  owner: Part,
  pointer: string,
): FunctionTypedef {
  const part = functionPart(fn, owner, pointer)
  checkName(context, part, fn.name, 'member')
  applyType(context, fn.returnType, part)
  const annotations = applyAnnotations(context, fn, part, true)
  const args = applyArguments(context, fn.arguments, `function ${fn.name} of ${owner.title}`, part)
  const dropped = dropAnnotations(context, 'function', fn, part)
  if (annotations === fn && args === fn.arguments && dropped === undefined) return fn
  const { description, deprecated, sourceMap } = annotations
  return withChanges(fn, { description, deprecated, sourceMap, arguments: args, ...dropped })
}

export const functionPart = (fn: FunctionTypedef, owner: Part, pointer: string): Part => ({
  pointer,
  title: `Function ${fn.name} of ${owner.title}`,
  sourceMap: fn.sourceMap ?? owner.sourceMap,
})

export function applyConstructor(context: ApplyContext, fn: ConstructorTypedef, owner: Part): ConstructorTypedef {
  const title = `Constructor of ${owner.title}`
  const part: Part = {
    pointer: `${owner.pointer}/constructorFunction`,
    title,
    sourceMap: fn.sourceMap ?? owner.sourceMap,
  }
  const { description, deprecated, sourceMap } = applyAnnotations(context, fn, part, true)
  const args = applyArguments(context, fn.arguments, `the constructor of ${owner.title}`, part)
  return withChanges(fn, { description, deprecated, sourceMap, arguments: args })
}

function applyArguments(
  context: ApplyContext,
  args: readonly ArgumentTypedef[],
  of: string,
  owner: Part,
): readonly ArgumentTypedef[] {
  const partOf = (i: number): Part => ({
    pointer: `${owner.pointer}/arguments/${i}`,
    title: `Argument ${args[i]!.name} of ${of}`,
    sourceMap: args[i]!.sourceMap ?? owner.sourceMap,
  })
  reportDuplicates(context, args, context.names.other, partOf)
  return mapSame(args, (argument, i) => applyArgument(context, argument, partOf(i)))
}
