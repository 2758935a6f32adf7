import type ts from 'typescript'
import type { TypeScript } from './typescript.ts'

/** Is a type written as `null`, `undefined` or `void`? */
export function isNullish(compiler: TypeScript, node: ts.TypeNode): boolean {
  const { SyntaxKind } = compiler
  if (node.kind === SyntaxKind.UndefinedKeyword || node.kind === SyntaxKind.VoidKeyword) return true
  return compiler.isLiteralTypeNode(node) && node.literal.kind === SyntaxKind.NullKeyword
}
