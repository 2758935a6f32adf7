import type ts from 'typescript'
import type { OwnDeclaration } from './context.ts'
import { coreSpecifier } from './createProgram.ts'
import type { TypeScript } from './typescript.ts'

/** Finds a declared type by its name alone, where exactly one file of the module declares it. */
export function namedTypes(
  compiler: TypeScript,
  files: () => readonly ts.SourceFile[],
): (name: string) => OwnDeclaration | undefined {
  let known: Map<string, OwnDeclaration | undefined> | undefined
  return (name) => {
    if (known === undefined) {
      known = new Map()
      for (const statement of files()
        .filter(({ isDeclarationFile }) => !isDeclarationFile)
        .flatMap((file) => [...file.statements])) {
        if (!isType(compiler, statement) || statement.name === undefined) continue
        const { text } = statement.name
        known.set(text, known.has(text) ? undefined : statement)
      }
    }
    return known.get(name)
  }
}

const isType = (compiler: TypeScript, node: ts.Node): node is OwnDeclaration =>
  compiler.isClassDeclaration(node) ||
  compiler.isEnumDeclaration(node) ||
  compiler.isInterfaceDeclaration(node) ||
  compiler.isTypeAliasDeclaration(node)

/** `ENUM` where the file uses a member of the name as a value, else `OBJECT`; undefined where it is not imported from Dagger. */
export function coreImport(compiler: TypeScript, node: ts.TypeReferenceNode): 'OBJECT' | 'ENUM' | undefined {
  const file = node.getSourceFile()
  const name = node.typeName.getText()
  const imported = file.statements.some(
    (statement) =>
      compiler.isImportDeclaration(statement) &&
      compiler.isStringLiteral(statement.moduleSpecifier) &&
      statement.moduleSpecifier.text === coreSpecifier &&
      statement.importClause?.namedBindings !== undefined &&
      compiler.isNamedImports(statement.importClause.namedBindings) &&
      statement.importClause.namedBindings.elements.some((element) => element.name.text === name),
  )
  if (!imported) return undefined
  let member = false
  const visit = (each: ts.Node): void => {
    if (compiler.isPropertyAccessExpression(each) && each.expression.getText() === name) member = true
    else compiler.forEachChild(each, visit)
  }
  visit(file)
  return member ? 'ENUM' : 'OBJECT'
}
