import type ts from 'typescript'
import { annotationsOn, unannotated } from '../../typedefs/annotationsOn.ts'
import type { FunctionTypedef } from '../../typedefs/types.ts'
import { cachePolicy } from './cachePolicy.ts'
import type { ScanContext } from './context.ts'
import { type Decorators, decoratorsOf } from './decorators.ts'
import { documentationOf } from './documentation.ts'
import { typescriptExtension } from './extensions.ts'
import { type FunctionOptions, functionOptions } from './functionOptions.ts'
import { declaredName } from './names.ts'
import { type ResolvedType, resolveInferredType, resolveTypeNode } from './resolveType.ts'
import { scanArguments } from './scanArguments.ts'

type Callable = ts.MethodDeclaration | ts.MethodSignature | ts.FunctionTypeNode

/** A decorated method as a function; undefined (and reported) where its result has no type. */
export function scanMethod(
  context: ScanContext,
  method: ts.MethodDeclaration,
  decorators: Decorators,
  owner: string,
): FunctionTypedef | undefined {
  const code = declaredName(method)
  const decorator = decorators.has('func') ? 'func' : 'get'
  const options = functionOptions(context, decorator, decorators.get(decorator)?.[0], 'method')
  const thing = `${owner}.${code}`
  const policy = cachePolicy(context, options.cache, method, `Function ${thing}`)
  const base = scanSignature(context, method, method, options.alias ?? code, thing)
  return (
    base && {
      ...base,
      ...(policy === undefined ? {} : { cachePolicy: policy }),
      ...annotationsSaid(decorators, options),
      ...typescriptExtension({ method: options.alias === undefined ? undefined : code }),
    }
  )
}

/** What decorators and options of `@func` say; a cache policy has rules of its own. */
function annotationsSaid(decorators: Decorators, options: FunctionOptions): Readonly<Record<string, unknown>> {
  const said: Record<string, unknown> = {}
  for (const [key, { kind, typescript }] of annotationsOn('function')) {
    const { decorator, option } = typescript
    if (decorator !== undefined) said[key] = decorators.has(decorator)
    else if (option !== undefined && kind !== 'cachePolicy' && options[option] !== undefined)
      said[key] = options[option]
  }
  return said
}

/** A function of an interface: a method signature, or a property whose type is a function. */
export function scanInterfaceFunction(
  context: ScanContext,
  member: ts.MethodSignature | ts.PropertySignature,
  signature: ts.MethodSignature | ts.FunctionTypeNode,
  owner: string,
): FunctionTypedef | undefined {
  const name = declaredName(member)
  return scanSignature(context, member, signature, name, `${owner}.${name}`)
}

function scanSignature(
  context: ScanContext,
  member: ts.NamedDeclaration,
  signature: Callable,
  name: string,
  callable: string,
): FunctionTypedef | undefined {
  const symbol = member.name && context.checker.getSymbolAtLocation(member.name)
  const { description, deprecated } = documentationOf(context, symbol)
  const parameters = signature.parameters.filter((parameter) => parameter.name.getText() !== 'this')
  const args = scanArguments(context, parameters, callable)
  const result = resolveResult(context, member, signature, callable)
  if (result === undefined) return undefined
  return {
    name,
    returnType: result.type,
    description,
    ...(deprecated === undefined ? {} : { deprecated }),
    sourceMap: context.sourceMapOf(member),
    arguments: args,
    ...unannotated('function'),
  }
}

function resolveResult(
  context: ScanContext,
  member: ts.Node,
  signature: Callable,
  callable: string,
): ResolvedType | undefined {
  const use = { node: member, thing: `The result of ${callable}` }
  if (signature.type !== undefined) return resolveTypeNode(context, signature.type, use)
  const inferred = context.checker.getSignatureFromDeclaration(signature)?.getReturnType()
  return inferred && resolveInferredType(context, inferred, { ...use, canBeLeftOut: true })
}

/** Is a member marked as a check, generator … without being a function at all? Engines never learn of such a mark. */
export function reportMarksWithoutFunc(context: ScanContext, member: ts.ClassElement, owner: string): void {
  const decorators = decoratorsOf(context, member)
  if (['func', 'field', 'keys', 'delta', 'get'].some((name) => decorators.has(name))) return
  for (const [, { typescript }] of annotationsOn('function')) {
    const mark = typescript.decorator
    if (mark === undefined || !decorators.has(mark)) continue
    context.report('scan-annotation-without-func', member, { mark, thing: `${owner}.${declaredName(member)}` })
  }
}
