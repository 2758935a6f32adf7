import type ts from 'typescript'
import type { ScanContext } from './context.ts'

/** The name under which a declaration's file exports it (`default` for a default export); undefined where it does not. */
export function exportName({ compiler, checker }: ScanContext, declaration: ts.Declaration): string | undefined {
  const file = checker.getSymbolAtLocation(declaration.getSourceFile())
  if (file === undefined) return undefined
  const found = checker.getExportsOfModule(file).find((symbol) => {
    const target = symbol.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return target.declarations?.includes(declaration)
  })
  return found?.name
}
