import type ts from 'typescript'
import type { SourceMap } from '../../../typedefs/types.ts'
import type { Uses } from '../../types.ts'
import { collectUses } from '../../uses/collectUses.ts'
import type { DependencyApi } from '../../uses/dependencyApi.ts'
import { distinctive } from '../../uses/distinctive.ts'
import type { TypeScript } from '../typescript.ts'
import { fieldOfOptions, ownersOf, type SpelledMember, spelledMemberOf, spelledType } from './apiMembers.ts'
import { memberOfDependency, typeOfDependency } from './ofDependencies.ts'
import { isDependency, originOf } from './originOf.ts'

export interface UsesInput {
  readonly compiler: TypeScript
  readonly checker: ts.TypeChecker
  /** What the client calls the modules that this one depends on: they hide members of the core. */
  readonly dependencies: ReadonlySet<string>
  /** What those have whose types are known. */
  readonly api: DependencyApi
  isCore(node: ts.Node): boolean
  sourceMapOf(node: ts.Node): SourceMap
}

/** What the code of these files uses of Dagger's API: the compiler knows the types, the declarations of the client say the rest. */
export function readUses(input: UsesInput, files: readonly ts.SourceFile[]): Uses {
  const { compiler, checker, isCore, sourceMapOf } = input
  const found = collectUses(input.api)
  const use = (coordinate: string, node: ts.Node, known: 'type' | 'only-owner' = 'type'): void =>
    found.use({ coordinate, known, ...sourceMapOf(node) })

  function walk(node: ts.Node): void {
    if (compiler.isImportDeclaration(node)) return
    if (compiler.isPropertyAccessExpression(node)) property(node)
    else if (compiler.isTypeReferenceNode(node)) typeName(node.typeName)
    else if (compiler.isObjectLiteralExpression(node)) literal(node)
    else if (compiler.isBindingElement(node)) binding(node)
    if (compiler.isCallExpression(node)) call(node)
    compiler.forEachChild(node, walk)
  }

  function property(node: ts.PropertyAccessExpression): void {
    if (isDependency(input, node)) {
      const known = memberOfDependency(input, node)
      if (known !== undefined) use(known.coordinate, node.name)
      return
    }
    const symbol = checker.getSymbolAtLocation(node.name)
    if (symbol === undefined) undeclared(node)
    else for (const declaration of symbol.declarations ?? []) member(declaration, node.name)
  }

  /** A member that the client declares. */
  function member(declaration: ts.Declaration, node: ts.Node): SpelledMember | undefined {
    if (!isCore(declaration)) return undefined
    const coordinate = coordinateOf(declaration)
    if (coordinate !== undefined) use(typeof coordinate === 'string' ? coordinate : coordinate.coordinate, node)
    return typeof coordinate === 'object' ? coordinate : undefined
  }

  function coordinateOf(declaration: ts.Declaration): SpelledMember | string | undefined {
    const { parent } = declaration
    const name = compiler.getNameOfDeclaration(declaration)
    if (name === undefined || !compiler.isIdentifier(name)) return undefined
    if (compiler.isEnumMember(declaration)) {
      const value = checker.getConstantValue(declaration)
      return spelledMemberOf(declaration.parent.name.text, name.text, typeof value === 'string' ? value : undefined)
    }
    if ((compiler.isClassDeclaration(parent) || compiler.isInterfaceDeclaration(parent)) && parent.name !== undefined)
      return spelledMemberOf(parent.name.text, name.text)
    if (compiler.isTypeLiteralNode(parent) && compiler.isTypeAliasDeclaration(parent.parent)) {
      const owner = parent.parent.name.text
      return fieldOfOptions(owner)?.arguments.get(name.text) ?? spelledMemberOf(owner, name.text)
    }
    return undefined
  }

  function typeName(name: ts.EntityName): void {
    const node = compiler.isQualifiedName(name) ? name.right : name
    const symbol = checker.getSymbolAtLocation(node)
    if (symbol === undefined) return
    const ofDependency = typeOfDependency(input, name)
    if (ofDependency !== undefined) return use(ofDependency, node)
    const { declarations = [] } = symbol.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    const declaration = declarations.find(isCore)
    const declared = declaration && compiler.getNameOfDeclaration(declaration)
    const type = declared && compiler.isIdentifier(declared) ? spelledType(declared.text) : undefined
    if (type !== undefined && type.name !== 'Query') use(type.name, node)
  }

  /** Names set where options or an input are expected. */
  function literal(node: ts.ObjectLiteralExpression): void {
    const type = checker.getContextualType(node)
    if (type === undefined || type.flags & compiler.TypeFlags.Any) return
    for (const each of node.properties) {
      if (each.name === undefined || !compiler.isIdentifier(each.name)) continue
      const symbol = checker.getPropertyOfType(checker.getNonNullableType(type), each.name.text)
      for (const declaration of symbol?.declarations ?? []) member(declaration, each.name)
    }
  }

  /** `const { stdout } = container` reads the member as `container.stdout` does. */
  function binding(node: ts.BindingElement): void {
    if (!compiler.isObjectBindingPattern(node.parent)) return
    const name = node.propertyName ?? node.name
    if (!compiler.isIdentifier(name)) return
    const symbol = checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), name.text)
    for (const declaration of symbol?.declarations ?? []) member(declaration, name)
  }

  function call({ expression, arguments: given }: ts.CallExpression): void {
    if (!compiler.isPropertyAccessExpression(expression) || given.length === 0) return
    const declaration = checker.getSymbolAtLocation(expression.name)?.declarations?.find(isCore)
    const called = declaration === undefined ? memberOfDependency(input, expression) : coordinateOf(declaration)
    if (typeof called !== 'object' || called.arguments.size === 0) return
    for (const argument of given) {
      if (compiler.isStringLiteralLike(argument) || compiler.isArrayLiteralExpression(argument)) continue
      if (compiler.isArrowFunction(argument) || compiler.isFunctionExpression(argument)) continue
      const type = checker.getTypeAtLocation(argument)
      for (const symbol of (type.isUnion() ? type.types : [type]).flatMap((each) =>
        checker.getPropertiesOfType(each),
      )) {
        const coordinate = called.arguments.get(symbol.name)
        if (coordinate === undefined) continue
        for (const set of symbol.declarations ?? [])
          if (!isCore(set) && (compiler.isPropertyAssignment(set) || compiler.isShorthandPropertyAssignment(set)))
            use(coordinate, set.name)
      }
    }
  }

  /** A member that an installed client of an older release does not have, or a receiver of no known type. */
  function undeclared(node: ts.PropertyAccessExpression): void {
    const owner = checker.getTypeAtLocation(node.expression).symbol
    if (owner === undefined || !(owner.declarations ?? []).some(isCore)) return unknownReceiver(node)
    const known = spelledMemberOf(owner.name, node.name.text)
    if (known !== undefined) use(known.coordinate, node.name)
  }

  function unknownReceiver(node: ts.PropertyAccessExpression): void {
    const { expression, name, parent } = node
    const known = memberOfDependency(input, node)
    if (known !== undefined) return use(known.coordinate, name)
    if (!compiler.isCallExpression(parent) || parent.expression !== node) return
    const owners = ownersOf(name.text)
    const origin = owners.length === 0 ? 'elsewhere' : originOf(input, expression)
    if (origin === 'elsewhere') return
    const [only] = owners
    if (origin === 'unknown' && owners.length === 1 && only !== undefined && distinctive.test(name.text)) {
      use(only.coordinate, name, 'only-owner')
      return
    }
    const shown = expression
      .getText()
      .replace(/\s+/g, '')
      .replace(/\([^()]*\)/g, '(…)')
    const why = `the type of ${shown.length > 40 ? 'what it is called on' : shown} is not known`
    found.unresolved({ member: name.text, why, ...sourceMapOf(name) })
  }

  for (const file of files) walk(file)
  return found.uses()
}
