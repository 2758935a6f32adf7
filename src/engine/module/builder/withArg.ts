import { toLowerCamel } from '../../../names/index.ts'
import { annotationsOn } from '../../../typedefs/annotationsOn.ts'
import type { Target } from '../../../versions/types.ts'
import type { ArgState, FunctionState, TypeDefState } from '../state.ts'
import {
  deprecatedArgument,
  optionalText,
  sourceMapArgument,
  textArgument,
  textsArgument,
  typeArgument,
} from './argument.ts'
import { kill, panic, refuse } from './failure.ts'
import { put } from './put.ts'
import type { BuilderArguments, BuilderFailure, BuilderOutcome } from './value.ts'

const pathTargets = new Set(['Directory', 'File'])
const gitPathTargets = new Set(['GitRepository', 'GitRef'])

/** `Function.withArg`. */
export function withArg(target: Target, fn: FunctionState, args: BuilderArguments): BuilderOutcome {
  const type = typeArgument(args, 'typeDef')
  const defaultValue = optionalText(args, 'defaultValue')
  const defaultPath = textArgument(args, 'defaultPath')
  const defaultAddress = textArgument(args, 'defaultAddress')
  const ignore = textsArgument(args, 'ignore')

  if (defaultValue === '') {
    if (target.behaves('empty-default-panics')) return panic('Function.withArg')
    if (target.behaves('empty-default-kills')) return kill('Function.withArg', 'with an empty text as defaultValue')
  }
  const given = [defaultValue !== undefined && defaultValue !== '', defaultPath !== '', defaultAddress !== '']
  const problem =
    tooManyDefaults(target, given) ??
    bareType(target, type, defaultPath !== '' || defaultAddress !== '' || ignore.length > 0) ??
    (defaultPath === '' ? undefined : wrongPathTarget(target, type)) ??
    (defaultAddress === '' ? undefined : wrongAddressTarget(type)) ??
    (ignore.length === 0 ? undefined : wrongIgnoreTarget(target, type))
  if (problem) return problem

  const isWorkspace = type.asObject?.name === 'Workspace' && target.behaves('workspace-arguments-optional')
  const optional = type.optional || defaultPath !== '' || defaultAddress !== '' || isWorkspace
  const originalName = textArgument(args, 'name')
  const arg: ArgState = {
    name: toLowerCamel(target, originalName),
    originalName,
    description: textArgument(args, 'description'),
    typeDef: optional === type.optional ? type : { ...type, optional },
    ...newerAnnotations(args),
    ...(given[0] ? { defaultValue: defaultValue! } : {}),
    defaultPath,
    defaultAddress,
    ignore,
    ...sourceMapArgument(args),
    ...deprecatedArgument(args),
  }
  return { value: { type: 'Function', state: { ...fn, args: put(target, fn.args, arg) } } }
}

// Those that no rule here looks at are kept as they are given.
const newerAnnotations = (args: BuilderArguments): object =>
  Object.fromEntries(annotationsOn('argument').flatMap(([key]) => (args.has(key) ? [[key, args.get(key)]] : [])))

function tooManyDefaults(target: Target, given: readonly boolean[]): BuilderFailure | undefined {
  if (given.filter(Boolean).length < 2) return undefined
  if (target.behaves('default-exclusive-by-pair')) {
    return refuse('cannot set both default value and default path from context')
  }
  return refuse('cannot set more than one default value')
}

function bareType(target: Target, type: TypeDefState, targeted: boolean): BuilderFailure | undefined {
  if (type.kind !== 'OBJECT_KIND' || type.asObject) return undefined
  const why = 'with a type of OBJECT_KIND that has no name (withObject gives one)'
  if (target.behaves('bare-object-argument-kills')) return kill('Function.withArg', why)
  if (!targeted) return undefined
  return target.behaves('bare-kind-kills') ? kill('Function.withArg', why) : panic('Function.withArg')
}

function wrongPathTarget(target: Target, type: TypeDefState): BuilderFailure | undefined {
  const strict = target.behaves('default-targets-by-kind')
  if (type.kind !== 'OBJECT_KIND') {
    return strict ? refuse(`can only set default path for Object, not ${type.kind}`) : undefined
  }
  const name = type.asObject?.name ?? ''
  if (pathTargets.has(name) || (gitPathTargets.has(name) && target.supports('default-path-git'))) return undefined
  return refuse(
    strict
      ? `cannot set default path for ${name}`
      : `can only set default path for Directory or File type, not ${name}`,
  )
}

function wrongAddressTarget(type: TypeDefState): BuilderFailure | undefined {
  if (type.kind !== 'OBJECT_KIND') return refuse(`can only set default address for Object, not ${type.kind}`)
  const name = type.asObject?.name ?? ''
  return name === 'Container' ? undefined : refuse(`can only set default address for Container type, not ${name}`)
}

function wrongIgnoreTarget(target: Target, type: TypeDefState): BuilderFailure | undefined {
  if (type.kind !== 'OBJECT_KIND') {
    const strict = target.behaves('default-targets-by-kind')
    return strict ? refuse(`can only set ignore for Object type, not ${type.kind}`) : undefined
  }
  const name = type.asObject?.name ?? ''
  return name === 'Directory' ? undefined : refuse(`can only set ignore for Directory type, not ${name}`)
}
