import type ts from 'typescript'
import type { ScanContext } from './context.ts'
import { declaredName } from './names.ts'

/** The class and those it extends, as far as they are the module's own: the class first. */
export function ownClassChain(context: ScanContext, declaration: ts.ClassDeclaration): readonly ts.ClassDeclaration[] {
  const { compiler, checker } = context
  const chain: ts.ClassDeclaration[] = []
  let current: ts.ClassDeclaration | undefined = declaration
  while (current !== undefined && !chain.includes(current)) {
    chain.push(current)
    const extended: ts.ExpressionWithTypeArguments | undefined = current.heritageClauses?.find(
      ({ token }) => token === compiler.SyntaxKind.ExtendsKeyword,
    )?.types[0]
    const base: ts.Declaration | undefined =
      extended && checker.getTypeAtLocation(extended).getSymbol()?.declarations?.[0]
    current = base !== undefined && compiler.isClassDeclaration(base) && context.isOwn(base) ? base : undefined
  }
  return chain
}

/**
 * The members of a class that may be fields or functions, the parameters among them that are properties too. A member that
 * is declared again in a subclass counts as that declares it.
 */
export function classMembers(
  context: ScanContext,
  declaration: ts.ClassDeclaration,
): readonly (ts.ClassElement | ts.ParameterDeclaration)[] {
  const { compiler } = context
  const { ModifierFlags } = compiler
  const members = new Map<string, ts.ClassElement | ts.ParameterDeclaration>()
  for (const owner of [...ownClassChain(context, declaration)].reverse()) {
    for (const member of owner.members) {
      if (compiler.isConstructorDeclaration(member)) {
        for (const parameter of member.parameters) {
          if (compiler.isParameterPropertyDeclaration(parameter, member))
            members.set(declaredName(parameter), parameter)
        }
      }
      if (member.name === undefined) continue
      const modifiers = compiler.getCombinedModifierFlags(member)
      const decorated = compiler.canHaveDecorators(member) && compiler.getDecorators(member) !== undefined
      if (modifiers & ModifierFlags.Static && !decorated) continue
      // Of a method's overloads, the one with the body carries the decorators.
      if (compiler.isMethodDeclaration(member) && member.body === undefined && !(modifiers & ModifierFlags.Abstract))
        continue
      members.set(declaredName(member), member)
    }
  }
  return [...members.values()]
}
