import type ts from 'typescript'
import type { SourceMap } from '../../typedefs/types.ts'
import type { TypeScript } from './typescript.ts'

/** Where a thing's name stands (the thing itself, where it has none), as the published SDK has it. */
export function sourceMapOf(compiler: TypeScript, node: ts.Node, pathOf: (file: ts.SourceFile) => string): SourceMap {
  const file = node.getSourceFile()
  const named = (node as ts.NamedDeclaration).name ?? node
  const { line, character } = compiler.getLineAndCharacterOfPosition(file, named.getStart(file))
  return { filename: pathOf(file), line: line + 1, column: character + 1 }
}
