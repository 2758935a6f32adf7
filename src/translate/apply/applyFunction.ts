import type { ArgumentTypedef, ConstructorTypedef, FunctionTypedef, SourceMap } from '../../typedefs/types.ts'
import { applyAnnotations } from './applyAnnotations.ts'
import { applyArgument } from './applyArgument.ts'
import { applyMarks } from './applyMarks.ts'
import { applyType } from './applyType.ts'
import { checkName } from './checkName.ts'
import type { ApplyContext, Part } from './context.ts'

export function applyFunction(context: ApplyContext, fn: FunctionTypedef, owner: Part, pointer: string): FunctionTypedef {
  const part: Part = { pointer, title: `Function ${fn.name} of ${owner.title}`, sourceMap: fn.sourceMap ?? owner.sourceMap }
  checkName(context, part, fn.name, 'member')
  applyType(context, fn.returnType, part)
  const { description, deprecated, sourceMap, arguments: args, cachePolicy, check, generator, up, agent, ...rest } = fn
  return {
    ...rest,
    ...applyAnnotations(context, fn, part, true),
    arguments: applyArguments(context, args, `function ${fn.name} of ${owner.title}`, part),
    ...applyMarks(context, fn, part),
  }
}

export function applyConstructor(context: ApplyContext, fn: ConstructorTypedef, owner: Part): ConstructorTypedef {
  const title = `Constructor of ${owner.title}`
  const part: Part = { pointer: `${owner.pointer}/constructorFunction`, title, sourceMap: fn.sourceMap ?? owner.sourceMap }
  const { description, deprecated, sourceMap, arguments: args, ...rest } = fn
  return {
    ...rest,
    ...applyAnnotations(context, fn, part, true),
    arguments: applyArguments(context, args, `the constructor of ${owner.title}`, part),
  }
}

function applyArguments(context: ApplyContext, args: readonly ArgumentTypedef[], of: string, owner: Part): ArgumentTypedef[] {
  return args.map((argument, i) => {
    const sourceMap: SourceMap | undefined = argument.sourceMap ?? owner.sourceMap
    const title = `Argument ${argument.name} of ${of}`
    return applyArgument(context, argument, { pointer: `${owner.pointer}/arguments/${i}`, title, sourceMap })
  })
}
