import type ts from 'typescript'
import type { FieldTypedef } from '../../typedefs/types.ts'
import type { ScanContext } from './context.ts'
import { type Decorators, decoratorsOf } from './decorators.ts'
import { documentationOf } from './documentation.ts'
import { typescriptExtension } from './extensions.ts'
import { functionOptions } from './functionOptions.ts'
import { declaredName } from './names.ts'
import { optional, type ResolvedType, resolveInferredType, resolveTypeNode, type TypeUse } from './resolveType.ts'

/** A property, or a constructor's parameter that is one. */
export type Property = ts.PropertyDeclaration | ts.ParameterDeclaration

/**
 * A property as a field: decorated it is part of the API, otherwise private state. State of a type that the API does not
 * have is left out of the document and travels as plain JSON; undefined then.
 */
export function scanField(context: ScanContext, property: Property, owner: string): FieldTypedef | undefined {
  const { compiler, checker, report } = context
  const code = declaredName(property)
  const thing = `${owner}.${code}`
  const decorators = compiler.isParameter(property) ? new Map() : decoratorsOf(context, property)
  if (compiler.isPrivateIdentifier(property.name)) {
    report('scan-state-hidden', property, { thing })
    return undefined
  }
  const exposed = fieldDecorator(decorators) !== undefined
  const use: TypeUse = { node: property, thing: `Field ${thing}` }
  const resolved = exposed ? resolveProperty(context, property, use) : resolveState(context, property, use)
  if (resolved === undefined) return undefined
  const { description, deprecated } = documentationOf(context, checker.getSymbolAtLocation(property.name))
  const alias = aliasOf(context, decorators)
  return {
    name: alias ?? code,
    type: resolved.type,
    private: !exposed,
    description,
    ...(deprecated === undefined ? {} : { deprecated }),
    sourceMap: context.sourceMapOf(property),
    ...typescriptExtension({ property: alias === undefined ? undefined : code, bigint: resolved.bigint }),
  }
}

/** The decorator that makes a property part of the API. */
const fieldDecorator = (decorators: Decorators) =>
  (['func', 'field', 'keys', 'delta'] as const).find((name) => decorators.has(name))

function aliasOf(context: ScanContext, decorators: Decorators): string | undefined {
  const decorator = fieldDecorator(decorators) ?? 'field'
  return functionOptions(context, decorator, decorators.get(decorator)?.[0], 'property').alias
}

function resolveProperty(context: ScanContext, property: Property, use: TypeUse): ResolvedType | undefined {
  const { compiler, checker, report } = context
  const type = checker.getTypeAtLocation(property)
  if (checker.getNonNullableType(type).getCallSignatures().length > 0) {
    report('scan-field-is-function', property, { thing: use.thing })
    return undefined
  }
  const resolved =
    property.type === undefined ? resolveInferredType(context, type, use) : resolveTypeNode(context, property.type, use)
  const maybe = compiler.isPropertyDeclaration(property) && property.questionToken !== undefined
  return resolved && maybe ? optional(resolved) : resolved
}

/** Like `resolveProperty`, but a type that is none of the API's is no error: private state may be anything that JSON can hold. */
function resolveState(context: ScanContext, property: Property, use: TypeUse): ResolvedType | undefined {
  let problem = false
  const quiet: ScanContext = {
    ...context,
    report: () => {
      problem = true
    },
  }
  const resolved = resolveProperty(quiet, property, use)
  if (resolved !== undefined) return resolved
  const type = context.checker.typeToString(context.checker.getTypeAtLocation(property))
  if (problem) context.report('scan-state-untyped', property, { thing: use.thing, type: type.slice(0, 80) })
  return undefined
}
