import type ts from 'typescript'
import type { Finding } from '../../findings/index.ts'
import { createFinding } from '../../findings/index.ts'
import type { EnumTypedef, InterfaceTypedef, ObjectTypedef, Typedefs } from '../../typedefs/types.ts'
import type { Target } from '../../versions/index.ts'
import { checkNames } from './checkNames.ts'
import type { OwnDeclaration } from './context.ts'
import { createContext } from './createContext.ts'
import type { ModuleProgram } from './createProgram.ts'
import { decoratorsOf } from './decorators.ts'
import { fileDescription } from './documentation.ts'
import { rootClasses } from './rootClasses.ts'
import { scanClass } from './scanClass.ts'
import { scanEnum } from './scanEnum.ts'
import { scanInterface } from './scanInterface.ts'
import { scanTypeObject } from './scanTypeObject.ts'
import type { TypeScript } from './typescript.ts'

export interface ScannedProgram {
  readonly typedefs: Typedefs
  readonly findings: readonly Finding[]
}

/** The typedefs of a program: the main class and everything its types lead to, in the order they are written. */
export function scanProgram(
  compiler: TypeScript,
  moduleProgram: ModuleProgram,
  files: readonly ts.SourceFile[],
  root: string,
  name: string,
  target: Target,
): ScannedProgram {
  const findings: Finding[] = []
  const used = new Set<OwnDeclaration>()
  const context = createContext(compiler, moduleProgram, root, findings, used)
  for (const file of files) {
    for (const { start, messageText } of moduleProgram.program.getSyntacticDiagnostics(file)) {
      const { line, character } = compiler.getLineAndCharacterOfPosition(file, start)
      const problem = compiler.flattenDiagnosticMessageText(messageText, ' ')
      const sourceMap = { filename: context.pathOf(file), line: line + 1, column: character + 1 }
      findings.push(createFinding('scan-syntax', '', { problem }, { sourceMap }))
    }
  }
  const { main, roots } = rootClasses(context, files, name, target)
  for (const declaration of roots) context.use(declaration)

  const objects = new Map<OwnDeclaration, ObjectTypedef>()
  const interfaces = new Map<OwnDeclaration, InterfaceTypedef>()
  const enums = new Map<OwnDeclaration, EnumTypedef>()
  // The set grows while its members are scanned.
  for (const declaration of used) {
    if (compiler.isInterfaceDeclaration(declaration)) interfaces.set(declaration, scanInterface(context, declaration))
    else if (compiler.isEnumDeclaration(declaration)) enums.set(declaration, scanEnum(context, declaration))
    else if (compiler.isTypeAliasDeclaration(declaration))
      objects.set(declaration, scanTypeObject(context, declaration))
    else if (decoratorsOf(context, declaration).has('enumType')) enums.set(declaration, scanEnum(context, declaration))
    else objects.set(declaration, scanClass(context, declaration, declaration === main))
  }
  const mainFile = main?.getSourceFile()
  const inOrder = <Part>(parts: ReadonlyMap<OwnDeclaration, Part>): readonly Part[] =>
    [...parts].sort(([a], [b]) => compareDeclarations(a, b, mainFile)).map(([, part]) => part)
  const typedefs: Typedefs = {
    formatVersion: 1,
    name,
    description: mainFile === undefined ? '' : fileDescription(context, mainFile),
    objects: inOrder(objects),
    interfaces: inOrder(interfaces),
    enums: inOrder(enums),
  }
  return { typedefs, findings: [...findings, ...checkNames(typedefs)] }
}

/** The main object's file first, then the others by path; in a file by position. */
function compareDeclarations(a: OwnDeclaration, b: OwnDeclaration, mainFile: ts.SourceFile | undefined): number {
  const [first, second] = [a.getSourceFile(), b.getSourceFile()]
  if (first === second) return a.pos - b.pos
  if (first === mainFile) return -1
  if (second === mainFile) return 1
  return first.fileName < second.fileName ? -1 : 1
}
