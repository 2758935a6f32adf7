import type ts from 'typescript'

/** The name a declaration has in the source; `default` for a class without one. */
export function declaredName(declaration: ts.NamedDeclaration): string {
  const { name } = declaration
  if (name === undefined) return 'default'
  return (name as ts.Identifier | ts.StringLiteral).text ?? name.getText()
}
