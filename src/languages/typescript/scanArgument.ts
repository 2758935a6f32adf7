import type ts from 'typescript'
import type { ArgumentTypedef, TypeReference } from '../../typedefs/types.ts'
import { type ArgumentDefault, argumentDefault } from './argumentDefault.ts'
import type { ScanContext } from './context.ts'
import { decoratorOptions } from './decoratorOptions.ts'
import { decoratorsOf } from './decorators.ts'
import { documentationOf } from './documentation.ts'
import { evaluate } from './evaluate.ts'
import { typescriptExtension } from './extensions.ts'
import { optional, type ResolvedType, resolveInferredType, resolveTypeNode, type TypeUse } from './resolveType.ts'

/**
 * A parameter as an argument; undefined (and reported) where it cannot be one. `callable` names the function it is of.
 * Required in code but with an initialiser is not optional: it has a default. Where the initialiser takes running code to
 * know, the argument is optional and `x-typescript` says `runtimeDefault`.
 */
export function scanArgument(
  context: ScanContext,
  parameter: ts.ParameterDeclaration,
  callable: string,
): ArgumentTypedef | undefined {
  const { compiler, checker, report } = context
  if (!compiler.isIdentifier(parameter.name)) {
    report('scan-argument-unnamed', parameter, { callable })
    return undefined
  }
  const name = parameter.name.text
  const use: TypeUse = { node: parameter, thing: `Argument ${name} of ${callable}` }
  const [given] = decoratorsOf(context, parameter).get('argument') ?? []
  const options = decoratorOptions(context, 'argument', given, {
    defaultPath: 'string',
    defaultAddress: 'string',
    ignore: 'strings',
  })
  const resolved = resolveParameterType(context, parameter, use)
  if (resolved === undefined) return undefined

  const fallback = parameterDefault(context, parameter, resolved.type, use)
  if (fallback.kind === 'runtime') report('scan-default-at-run-time', parameter, { thing: use.thing })
  const type: TypeReference = {
    ...(fallback.kind === 'value' ? fallback.type : resolved.type),
    ...((parameter.initializer !== undefined && fallback.kind !== 'value') || options.defaultAddress !== undefined
      ? { optional: true }
      : {}),
  }
  const { description, deprecated } = documentationOf(context, checker.getSymbolAtLocation(parameter.name))
  const hasDefault = fallback.kind === 'value' || options.defaultPath !== undefined
  if (deprecated !== undefined && !type.optional && !hasDefault) {
    report('scan-deprecated-required', parameter, { thing: use.thing })
  }
  return {
    name,
    type,
    description,
    ...(deprecated === undefined ? {} : { deprecated }),
    sourceMap: context.sourceMapOf(parameter),
    ...(fallback.kind === 'value' ? { defaultValue: fallback.json } : {}),
    ...(options.defaultPath === undefined ? {} : { defaultPath: options.defaultPath }),
    ...(options.defaultAddress === undefined ? {} : { defaultAddress: options.defaultAddress }),
    ignore: options.ignore ?? [],
    ...typescriptExtension({
      variadic: parameter.dotDotDotToken !== undefined,
      runtimeDefault: fallback.kind === 'runtime',
      absent: takesOnlyNull(context, parameter) ? 'null' : undefined,
      bigint: resolved.bigint,
    }),
  }
}

/** Does code that is left without a value expect `null`, and not `undefined`? */
function takesOnlyNull({ compiler, checker }: ScanContext, parameter: ts.ParameterDeclaration): boolean {
  if (parameter.initializer ?? parameter.questionToken ?? parameter.dotDotDotToken) return false
  const type = checker.getTypeAtLocation(parameter)
  if (!type.isUnion()) return false
  const { Null, Undefined } = compiler.TypeFlags
  return type.types.some(({ flags }) => flags & Null) && !type.types.some(({ flags }) => flags & Undefined)
}

function resolveParameterType(
  context: ScanContext,
  parameter: ts.ParameterDeclaration,
  use: TypeUse,
): ResolvedType | undefined {
  const resolved =
    parameter.type === undefined
      ? resolveInferredType(context, context.checker.getTypeAtLocation(parameter), use)
      : resolveTypeNode(context, parameter.type, use)
  const leftOut = parameter.questionToken !== undefined || parameter.dotDotDotToken !== undefined
  return resolved && leftOut ? optional(resolved) : resolved
}

function parameterDefault(
  context: ScanContext,
  parameter: ts.ParameterDeclaration,
  type: TypeReference,
  use: TypeUse,
): ArgumentDefault {
  if (parameter.initializer === undefined) return { kind: 'none' }
  const constant = evaluate(context, parameter.initializer)
  if (constant === undefined) return { kind: 'runtime' }
  return argumentDefault(context, constant, type, use, enumOf(context, parameter))
}

function enumOf(
  { compiler, checker }: ScanContext,
  parameter: ts.ParameterDeclaration,
): ts.EnumDeclaration | ts.ClassDeclaration | undefined {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(parameter))
  const [declaration] = type.getSymbol()?.declarations ?? []
  if (declaration === undefined) return undefined
  const owner = compiler.isEnumMember(declaration) ? declaration.parent : declaration
  return compiler.isEnumDeclaration(owner) || compiler.isClassDeclaration(owner) ? owner : undefined
}
