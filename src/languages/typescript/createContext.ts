import { relative } from 'node:path/posix'
import type ts from 'typescript'
import { createFinding, type Finding } from '../../findings/index.ts'
import type { OwnDeclaration, ScanContext } from './context.ts'
import type { ModuleProgram } from './createProgram.ts'
import { coreImport, namedTypes } from './findByName.ts'
import { sourceMapOf } from './sourceMapOf.ts'
import type { TypeScript } from './typescript.ts'

/** A context that gathers its findings and the declarations in use in the given collections. */
export function createContext(
  compiler: TypeScript,
  { program, isCore, standIn, dependent }: ModuleProgram,
  root: string,
  findings: Finding[],
  used: Set<OwnDeclaration>,
): ScanContext {
  const pathOf = (file: ts.SourceFile): string => relative(root, file.fileName)
  const isCoreNode = (node: ts.Node): boolean => isCore(node.getSourceFile().fileName)
  return {
    compiler,
    checker: program.getTypeChecker(),
    report: (code, node, data) => {
      findings.push(createFinding(code, '', data, { sourceMap: sourceMapOf(compiler, node, pathOf) }))
    },
    sourceMapOf: (node) => sourceMapOf(compiler, node, pathOf),
    pathOf,
    standIn,
    ownType: namedTypes(compiler, () => program.getSourceFiles().filter((file) => !isCore(file.fileName))),
    coreImport: (node) => (dependent ? coreImport(compiler, node) : undefined),
    isCore: isCoreNode,
    isOwn: (node) => {
      const file = node.getSourceFile()
      return (
        !isCoreNode(node) && !program.isSourceFileDefaultLibrary(file) && !program.isSourceFileFromExternalLibrary(file)
      )
    },
    use: (declaration) => used.add(declaration),
  }
}
