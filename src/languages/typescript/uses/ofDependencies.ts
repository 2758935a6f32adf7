import type ts from 'typescript'
import { type ApiResult, resultOf } from '../../uses/resultOf.ts'
import { coreSpecifier } from '../createProgram.ts'
import { apiMemberOf, type SpelledMember } from './apiMembers.ts'
import { isDependency } from './originOf.ts'
import type { UsesInput } from './readUses.ts'

const MOST_STEPS = 40

type Value = Pick<ApiResult, 'name' | 'list'>

/**
 * The member that a property of a value is, where the value comes from a dependency whose types are known. The compiler knows
 * nothing of it: no client declares dependencies but one that was generated for the module.
 */
export function memberOfDependency(
  input: UsesInput,
  node: ts.PropertyAccessExpression,
  steps = 0,
): SpelledMember | undefined {
  if (input.api.types.size === 0 || steps > MOST_STEPS) return undefined
  if (isDependency(input, node)) return apiMemberOf(input.api, 'Query', node.name.text)
  const value = typeOfValue(input, node.expression, steps + 1)
  return value === undefined || value.list ? undefined : apiMemberOf(input.api, value.name, node.name.text)
}

/** The type of a dependency that a name stands for, where it is imported from the client. */
export function typeOfDependency({ api, checker, compiler }: UsesInput, name: ts.EntityName): string | undefined {
  if (!compiler.isIdentifier(name) || !api.types.has(name.text)) return undefined
  const declaration = checker.getSymbolAtLocation(name)?.declarations?.[0]
  const statement = declaration && compiler.findAncestor(declaration, compiler.isImportDeclaration)
  const isClient = statement !== undefined && compiler.isStringLiteral(statement.moduleSpecifier)
  return isClient && statement.moduleSpecifier.text === coreSpecifier ? name.text : undefined
}

function typeOfValue(input: UsesInput, node: ts.Node, steps: number): Value | undefined {
  const { compiler } = input
  if (steps > MOST_STEPS) return undefined
  if (compiler.isIdentifier(node)) return ofName(input, node, steps)
  if (compiler.isCallExpression(node)) {
    const { expression } = node
    const member = compiler.isPropertyAccessExpression(expression) && memberOfDependency(input, expression, steps + 1)
    return member ? resultOf(member.type, member.member) : undefined
  }
  if (compiler.isElementAccessExpression(node)) return itemOf(typeOfValue(input, node.expression, steps + 1))
  if (compiler.isAsExpression(node)) return ofType(input, node.type)
  if (compiler.isPropertyAccessExpression(node)) {
    const declaration = input.checker.getSymbolAtLocation(node.name)?.declarations?.[0]
    const isTyped = declaration !== undefined && compiler.isPropertyDeclaration(declaration) && declaration.type
    return isTyped ? ofType(input, isTyped) : undefined
  }
  const isWrapped =
    compiler.isNonNullExpression(node) || compiler.isParenthesizedExpression(node) || compiler.isAwaitExpression(node)
  return isWrapped ? typeOfValue(input, node.expression, steps + 1) : undefined
}

const itemOf = (value: Value | undefined): Value | undefined => (value?.list ? { ...value, list: false } : undefined)

function ofName(input: UsesInput, name: ts.Identifier, steps: number): Value | undefined {
  const { compiler, checker } = input
  const declaration = checker.getSymbolAtLocation(name)?.declarations?.[0]
  if (declaration === undefined) return undefined
  if (compiler.isParameter(declaration)) return declaration.type && ofType(input, declaration.type)
  if (!compiler.isVariableDeclaration(declaration)) return undefined
  const { type, initializer, parent } = declaration
  if (type !== undefined) return ofType(input, type)
  if (initializer !== undefined) return typeOfValue(input, initializer, steps + 1)
  return compiler.isForOfStatement(parent.parent)
    ? itemOf(typeOfValue(input, parent.parent.expression, steps + 1))
    : undefined
}

function ofType(input: UsesInput, type: ts.TypeNode): Value | undefined {
  const { compiler } = input
  if (compiler.isArrayTypeNode(type)) {
    const item = ofType(input, type.elementType)
    return item && { ...item, list: true }
  }
  if (!compiler.isTypeReferenceNode(type)) return undefined
  const [argument] = type.typeArguments ?? []
  if (argument !== undefined) return type.typeName.getText() === 'Promise' ? ofType(input, argument) : undefined
  const name = typeOfDependency(input, type.typeName)
  return name === undefined ? undefined : { name, list: false }
}
