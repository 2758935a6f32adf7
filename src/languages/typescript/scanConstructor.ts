import type ts from 'typescript'
import type { ConstructorTypedef } from '../../typedefs/types.ts'
import { ownClassChain } from './classMembers.ts'
import type { ScanContext } from './context.ts'
import { documentationOf } from './documentation.ts'
import { typescriptExtension } from './extensions.ts'
import { declaredName } from './names.ts'
import { scanArguments } from './scanArguments.ts'

/**
 * How the main object is made: by `static create()` where it returns the class, else by the constructor. There always is
 * one, so that property initialisers run: engines never call the runtime for a main object without.
 */
export function scanConstructor(
  context: ScanContext,
  declaration: ts.ClassDeclaration,
  owner: string,
): ConstructorTypedef {
  const { compiler, checker } = context
  const chain = ownClassChain(context, declaration)
  const maker = chain.flatMap(({ members }) => members.filter((member) => isCreate(context, member, declaration)))[0]
  if (maker !== undefined && compiler.isMethodDeclaration(maker)) {
    const { description, deprecated } = documentationOf(context, checker.getSymbolAtLocation(maker.name))
    return {
      description,
      ...(deprecated === undefined ? {} : { deprecated }),
      sourceMap: context.sourceMapOf(maker),
      arguments: scanArguments(context, maker.parameters, `${owner}.create`),
      ...typescriptExtension({ static: 'create' }),
    }
  }
  const written = chain
    .flatMap(({ members }) => members.filter(compiler.isConstructorDeclaration))
    .find(({ body }) => body !== undefined)
  if (written === undefined) return { description: '', sourceMap: context.sourceMapOf(declaration), arguments: [] }
  const documented = checker.getSignatureFromDeclaration(written)?.getDocumentationComment(checker)
  return {
    description: compiler.displayPartsToString(documented).trim(),
    sourceMap: context.sourceMapOf(written),
    arguments: scanArguments(context, written.parameters, owner),
  }
}

function isCreate({ compiler, checker }: ScanContext, member: ts.ClassElement, owner: ts.ClassDeclaration): boolean {
  const { ModifierFlags } = compiler
  if (!compiler.isMethodDeclaration(member) || member.body === undefined || declaredName(member) !== 'create')
    return false
  const modifiers = compiler.getCombinedModifierFlags(member)
  if (!(modifiers & ModifierFlags.Static) || modifiers & (ModifierFlags.Private | ModifierFlags.Protected)) return false
  const result = checker.getSignatureFromDeclaration(member)?.getReturnType()
  if (result === undefined) return false
  const made = checker.getAwaitedType(result) ?? result
  return made.getSymbol()?.declarations?.includes(owner) ?? false
}
