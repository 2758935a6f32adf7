import { toCamel, toLowerCamel } from '../../../names/index.ts'
import type { Target } from '../../../versions/types.ts'
import type { KindState, TypeDefState } from '../state.ts'
import { deprecatedArgument, functionArgument, sourceMapArgument, textArgument, typeArgument } from './argument.ts'
import { collectionCalls } from './collectionCalls.ts'
import { kill, panic, refuse } from './failure.ts'
import { put } from './put.ts'
import type { BuilderArguments, BuilderOutcome } from './value.ts'

export type TypeDefCall = (target: Target, type: TypeDefState, args: BuilderArguments) => BuilderOutcome

const typeDef = (state: TypeDefState): BuilderOutcome => ({ value: { type: 'TypeDef', state } })

const named = (target: Target, args: BuilderArguments) => {
  const originalName = textArgument(args, 'name')
  return {
    name: toCamel(target, originalName),
    originalName,
    description: textArgument(args, 'description'),
    ...sourceMapArgument(args),
  }
}

const withField: TypeDefCall = (target, type, args) => {
  if (type.asObject === undefined) {
    if (target.behaves('wrong-kind-kills')) return kill('TypeDef.withField', 'on a typedef that is no object')
    return refuse(`cannot add function to non-object type: ${type.kind}`)
  }
  const originalName = textArgument(args, 'name')
  const field = {
    ...named(target, args),
    name: toLowerCamel(target, originalName),
    typeDef: typeArgument(args, 'typeDef'),
    ...deprecatedArgument(args),
  }
  return typeDef({ ...type, asObject: { ...type.asObject, fields: put(target, type.asObject.fields, field) } })
}

const withFunction: TypeDefCall = (target, type, args) => {
  const fn = functionArgument(args, 'function')
  if (fn === undefined) return refuse('missing required argument: "function"')
  if (type.kind !== 'OBJECT_KIND' && type.kind !== 'INTERFACE_KIND') {
    return refuse(`cannot add function to type: ${type.kind}`)
  }
  if (type.kind === 'OBJECT_KIND' && type.asObject) {
    return typeDef({ ...type, asObject: { ...type.asObject, functions: put(target, type.asObject.functions, fn) } })
  }
  if (type.kind === 'INTERFACE_KIND' && type.asInterface) {
    const functions = put(target, type.asInterface.functions, fn)
    return typeDef({ ...type, asInterface: { ...type.asInterface, functions } })
  }
  if (!target.behaves('bare-kind-kills')) return panic('TypeDef.withFunction')
  return kill('TypeDef.withFunction', `on ${type.kind} without a name (withObject or withInterface gives one)`)
}

const withConstructor: TypeDefCall = (target, type, args) => {
  const fn = functionArgument(args, 'function')
  if (fn === undefined) return refuse('missing required argument: "function"')
  if (type.asObject === undefined) {
    if (target.behaves('wrong-kind-kills')) return kill('TypeDef.withConstructor', 'on a typedef that is no object')
    return refuse(`cannot add constructor function to non-object type: ${type.kind}`)
  }
  const constructorFunction = { ...fn, name: '', originalName: '' }
  return typeDef({ ...type, asObject: { ...type.asObject, constructorFunction } })
}

/** The calls on a TypeDef but those of enum members. */
export const typeDefCalls: Readonly<Record<string, TypeDefCall>> = {
  withOptional: (_, type, args) => typeDef({ ...type, optional: args.get('optional') === true }),
  withKind: (_, type, args) => typeDef({ ...type, kind: textArgument(args, 'kind') as KindState }),
  withListOf: (_, type, args) =>
    typeDef({ ...type, kind: 'LIST_KIND', asList: { elementTypeDef: typeArgument(args, 'elementType') } }),
  withObject: (target, type, args) => {
    if (textArgument(args, 'name') === '') return refuse('object type def must have a name')
    const asObject = { ...named(target, args), ...deprecatedArgument(args), fields: [], functions: [] }
    return typeDef({ ...type, kind: 'OBJECT_KIND', asObject })
  },
  withInterface: (target, type, args) => {
    if (textArgument(args, 'name') === '' && target.behaves('interface-name-required')) {
      return refuse('interface type def must have a name')
    }
    return typeDef({ ...type, kind: 'INTERFACE_KIND', asInterface: { ...named(target, args), functions: [] } })
  },
  withEnum: (target, type, args) => {
    if (textArgument(args, 'name') === '') return refuse('enum type def must have a name')
    return typeDef({ ...type, kind: 'ENUM_KIND', asEnum: { ...named(target, args), members: [] } })
  },
  withScalar: (target, type, args) => {
    const originalName = textArgument(args, 'name')
    if (originalName === '') return refuse('scalar type def must have a name')
    const description = textArgument(args, 'description')
    const asScalar = { name: toCamel(target, originalName), originalName, description }
    return typeDef({ ...type, kind: 'SCALAR_KIND', asScalar })
  },
  withField,
  withFunction,
  withConstructor,
  ...collectionCalls,
}
