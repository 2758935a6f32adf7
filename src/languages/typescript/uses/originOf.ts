import type ts from 'typescript'
import { coreSpecifier } from '../createProgram.ts'
import type { UsesInput } from './readUses.ts'

const MOST_STEPS = 40

export type Origin = 'elsewhere' | 'dependency' | 'unknown'

/**
 * Where a value whose type the compiler does not know comes from: `elsewhere` is surely none of Dagger's (a package, the language,
 * the object of a dependency), `dependency` is what the functions of one give, the rest is unknown.
 *
 * @param calls how many calls lie between the value and what is asked about: what a dependency's functions give may be the core's
 */
export function originOf(input: UsesInput, node: ts.Node, calls = 0, steps = 0): Origin {
  const { compiler, checker } = input
  const from = (next: ts.Node, more = 0): Origin => originOf(input, next, calls + more, steps + 1)
  if (steps > MOST_STEPS) return 'unknown'
  if (compiler.isIdentifier(node)) return ofName(node)
  if (compiler.isCallExpression(node) || compiler.isNewExpression(node)) return from(node.expression, 1)
  if (compiler.isPropertyAccessExpression(node)) {
    if (isDependency(input, node)) return calls < 2 ? 'elsewhere' : 'dependency'
    const declaration = checker.getSymbolAtLocation(node.name)?.declarations?.[0]
    const isTyped =
      declaration !== undefined &&
      (compiler.isPropertySignature(declaration) || compiler.isPropertyDeclaration(declaration)) &&
      declaration.type !== undefined
    return isTyped ? ofType(declaration.type) : from(node.expression)
  }
  if (compiler.isAsExpression(node)) return ofType(node.type)
  const isWrapped =
    compiler.isElementAccessExpression(node) ||
    compiler.isNonNullExpression(node) ||
    compiler.isParenthesizedExpression(node) ||
    compiler.isAwaitExpression(node)
  return isWrapped ? from(node.expression) : 'unknown'

  function ofName(name: ts.Identifier): Origin {
    const declaration = checker.getSymbolAtLocation(name)?.declarations?.[0]
    // Only the runtime knows it: `process`, `console`.
    if (declaration === undefined) return 'elsewhere'
    const imported = importOf(declaration)
    if (imported !== undefined) return imported === coreSpecifier || imported.startsWith('.') ? 'unknown' : 'elsewhere'
    if (compiler.isParameter(declaration)) return declaration.type === undefined ? 'unknown' : ofType(declaration.type)
    const variable = compiler.isBindingElement(declaration)
      ? compiler.walkUpBindingElementsAndPatterns(declaration)
      : declaration
    if (compiler.isVariableDeclaration(variable)) {
      if (compiler.isCatchClause(variable.parent)) return 'elsewhere'
      if (variable.type !== undefined) return ofType(variable.type)
      const loop = variable.parent.parent
      const source = variable.initializer ?? (compiler.isForOfStatement(loop) ? loop.expression : undefined)
      return source === undefined ? 'unknown' : from(source)
    }
    return declaration.getSourceFile().isDeclarationFile && !input.isCore(declaration) ? 'elsewhere' : 'unknown'
  }

  /** What the client does not declare is a dependency's type, or another package's. */
  function ofType(type: ts.TypeNode): Origin {
    if (compiler.isArrayTypeNode(type)) return ofType(type.elementType)
    if (compiler.isIndexedAccessTypeNode(type)) return ofType(type.objectType)
    if (!compiler.isTypeReferenceNode(type)) return 'unknown'
    const root = compiler.isQualifiedName(type.typeName) ? type.typeName.left : type.typeName
    const declaration = checker.getSymbolAtLocation(root)?.declarations?.[0]
    const imported = declaration && importOf(declaration)
    if (imported === undefined) return 'unknown'
    return imported !== coreSpecifier || calls === 0 ? 'elsewhere' : 'dependency'
  }

  function importOf(declaration: ts.Declaration): string | undefined {
    const statement = compiler.findAncestor(declaration, compiler.isImportDeclaration)
    return statement && compiler.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : undefined
  }
}

/** Is it the function of a client that makes the object of a dependency? What the core's client does not declare can be nothing else. */
export function isDependency(
  { checker, dependencies, isCore }: UsesInput,
  { expression, name }: ts.PropertyAccessExpression,
): boolean {
  if (!dependencies.has(name.text) && checker.getSymbolAtLocation(name) !== undefined) return false
  const { symbol } = checker.getTypeAtLocation(expression)
  return symbol?.name === 'Client' && (symbol.declarations ?? []).some(isCore)
}
