import type ts from 'typescript'
import type { TypeScript } from './typescript.ts'

/** Is it a declaration that a type is named by: a class, an enum, an interface? */
export function isNamedDeclaration(compiler: TypeScript, declaration: ts.Declaration): boolean {
  return (
    compiler.isClassDeclaration(declaration) ||
    compiler.isEnumDeclaration(declaration) ||
    compiler.isInterfaceDeclaration(declaration)
  )
}
