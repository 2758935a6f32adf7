import type ts from 'typescript'
import type { Constant } from './constant.ts'
import type { ScanContext } from './context.ts'
import { numberLiteral } from './numberLiteral.ts'

/**
 * What an expression comes to: literals of every kind, through `const`s, imports, enum members, properties of constant
 * objects and static readonly properties. Undefined where it takes running code to know.
 */
export function evaluate(context: ScanContext, expression: ts.Expression): Constant | undefined {
  return new Evaluation(context).of(expression)
}

class Evaluation {
  readonly #context: ScanContext
  readonly #under = new Set<ts.Node>()

  constructor(context: ScanContext) {
    this.#context = context
  }

  of(expression: ts.Expression): Constant | undefined {
    if (this.#under.has(expression)) return undefined
    this.#under.add(expression)
    const constant = this.#literal(expression)
    this.#under.delete(expression)
    return constant
  }

  #literal(expression: ts.Expression): Constant | undefined {
    const { compiler } = this.#context
    const { SyntaxKind } = compiler
    if (compiler.isStringLiteralLike(expression)) return { kind: 'string', value: expression.text }
    if (compiler.isNumericLiteral(expression) || compiler.isBigIntLiteral(expression)) return this.#number(expression)
    if (compiler.isPrefixUnaryExpression(expression)) return this.#signed(expression)
    if (compiler.isArrayLiteralExpression(expression)) return this.#list(expression)
    if (compiler.isObjectLiteralExpression(expression)) return this.#object(expression)
    if (
      compiler.isParenthesizedExpression(expression) ||
      compiler.isAsExpression(expression) ||
      compiler.isSatisfiesExpression(expression) ||
      compiler.isTypeAssertionExpression(expression) ||
      compiler.isNonNullExpression(expression)
    ) {
      return this.of(expression.expression)
    }
    if (expression.kind === SyntaxKind.TrueKeyword) return { kind: 'boolean', value: true }
    if (expression.kind === SyntaxKind.FalseKeyword) return { kind: 'boolean', value: false }
    if (expression.kind === SyntaxKind.NullKeyword) return { kind: 'null' }
    if (compiler.isIdentifier(expression)) return this.#reference(expression)
    if (compiler.isPropertyAccessExpression(expression)) return this.#reference(expression.name)
    if (compiler.isElementAccessExpression(expression)) return this.#element(expression)
    return undefined
  }

  #number(literal: ts.NumericLiteral | ts.BigIntLiteral): Constant | undefined {
    const text = numberLiteral(literal.getText())
    return text === undefined ? undefined : { kind: 'number', text }
  }

  #signed({ operator, operand }: ts.PrefixUnaryExpression): Constant | undefined {
    const { SyntaxKind } = this.#context.compiler
    const value = this.of(operand)
    if (value === undefined) return undefined
    if (operator === SyntaxKind.ExclamationToken && value.kind === 'boolean')
      return { kind: 'boolean', value: !value.value }
    if (value.kind !== 'number') return undefined
    if (operator === SyntaxKind.PlusToken) return value
    if (operator !== SyntaxKind.MinusToken) return undefined
    return { kind: 'number', text: value.text.startsWith('-') ? value.text.slice(1) : `-${value.text}` }
  }

  #list({ elements }: ts.ArrayLiteralExpression): Constant | undefined {
    const { compiler } = this.#context
    const items: Constant[] = []
    for (const element of elements) {
      const spread = compiler.isSpreadElement(element)
      const value = this.of(spread ? element.expression : element)
      if (value === undefined || (spread && value.kind !== 'list')) return undefined
      if (spread && value.kind === 'list') items.push(...value.items)
      else items.push(value)
    }
    return { kind: 'list', items }
  }

  #object({ properties }: ts.ObjectLiteralExpression): Constant | undefined {
    const { compiler, checker } = this.#context
    const entries = new Map<string, Constant>()
    for (const property of properties) {
      if (compiler.isSpreadAssignment(property)) {
        const spread = this.of(property.expression)
        if (spread?.kind !== 'object') return undefined
        for (const [key, value] of spread.entries) entries.set(key, value)
        continue
      }
      const name = property.name === undefined ? undefined : this.#propertyName(property.name)
      const value = compiler.isPropertyAssignment(property)
        ? this.of(property.initializer)
        : compiler.isShorthandPropertyAssignment(property)
          ? this.#symbol(checker.getShorthandAssignmentValueSymbol(property))
          : undefined
      if (name === undefined || value === undefined) return undefined
      entries.set(name, value)
    }
    return { kind: 'object', entries }
  }

  #propertyName(name: ts.PropertyName): string | undefined {
    const { compiler } = this.#context
    if (compiler.isIdentifier(name) || compiler.isStringLiteralLike(name) || compiler.isNumericLiteral(name))
      return name.text
    if (!compiler.isComputedPropertyName(name)) return undefined
    const key = this.of(name.expression)
    return key?.kind === 'string' ? key.value : undefined
  }

  #element({ expression, argumentExpression }: ts.ElementAccessExpression): Constant | undefined {
    const owner = this.of(expression)
    const key = this.of(argumentExpression)
    if (owner?.kind === 'list' && key?.kind === 'number') return owner.items[Number(key.text)]
    if (key?.kind !== 'string') return undefined
    if (owner?.kind === 'object') return owner.entries.get(key.value)
    return this.#symbol(this.#context.checker.getTypeAtLocation(expression).getProperty(key.value))
  }

  #reference(name: ts.Identifier | ts.MemberName): Constant | undefined {
    const { compiler, checker } = this.#context
    const symbol = compiler.isShorthandPropertyAssignment(name.parent)
      ? checker.getShorthandAssignmentValueSymbol(name.parent)
      : checker.getSymbolAtLocation(name)
    if (symbol !== undefined && checker.isUndefinedSymbol(symbol)) return { kind: 'undefined' }
    return this.#symbol(
      symbol !== undefined && symbol.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    )
  }

  #symbol(symbol: ts.Symbol | undefined): Constant | undefined {
    const { compiler, checker } = this.#context
    const declaration = symbol?.valueDeclaration
    if (declaration === undefined) return undefined
    if (compiler.isEnumMember(declaration)) return this.#member(declaration)
    if (compiler.isShorthandPropertyAssignment(declaration)) {
      return this.#symbol(checker.getShorthandAssignmentValueSymbol(declaration))
    }
    if (compiler.isPropertyAssignment(declaration)) return this.of(declaration.initializer)
    const { ModifierFlags, NodeFlags } = compiler
    const settled =
      (compiler.isVariableDeclaration(declaration) &&
        (compiler.getCombinedNodeFlags(declaration) & NodeFlags.BlockScoped) === NodeFlags.Const) ||
      (compiler.isPropertyDeclaration(declaration) &&
        (compiler.getCombinedModifierFlags(declaration) & ModifierFlags.Static) !== 0)
    if (!settled) return undefined
    const { initializer } = declaration as ts.VariableDeclaration | ts.PropertyDeclaration
    if (initializer !== undefined) return this.of(initializer)
    // `declare const` of a declaration file: its literal type is all there is.
    const type = checker.getTypeAtLocation(declaration)
    if (type.isStringLiteral()) return { kind: 'string', value: type.value }
    if (type.isNumberLiteral()) return { kind: 'number', text: String(type.value) }
    return undefined
  }

  #member(member: ts.EnumMember): Constant | undefined {
    const value = this.#context.checker.getConstantValue(member)
    if (value === undefined) return undefined
    return {
      kind: 'member',
      member: (member.name as ts.Identifier).text,
      enumeration: member.parent,
      value: typeof value === 'string' ? { kind: 'string', value } : { kind: 'number', text: String(value) },
    }
  }
}
