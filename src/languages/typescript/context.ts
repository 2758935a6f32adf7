import type ts from 'typescript'
import type { Finding, FindingCode, FindingData } from '../../findings/index.ts'
import type { SourceMap } from '../../typedefs/types.ts'
import type { TypeScript } from './typescript.ts'

/** What every part of a scan works with. */
export interface ScanContext {
  readonly compiler: TypeScript
  readonly checker: ts.TypeChecker
  /** Says what is wrong with a node; the scan goes on. */
  report<Code extends FindingCode>(code: Code, node: ts.Node, data: FindingData<Code>): void
  sourceMapOf(node: ts.Node): SourceMap
  /** The file's path from the module's folder. */
  pathOf(file: ts.SourceFile): string
  /** Is it declared by `@dagger.io/dagger` or a generated client? */
  isCore(declaration: ts.Node): boolean
  /** Is it declared in the module's own sources, or in what they import by path? */
  isOwn(declaration: ts.Node): boolean
  /** Dagger's own declarations are not installed: what follows from a client's methods is not known. */
  readonly standIn: boolean
  /** The module's own type of that name, where only one has it. */
  ownType(name: string): OwnDeclaration | undefined
  /**
   * What a name imported from `@dagger.io/dagger` that it does not declare must be: a type of a dependency, an enum where a
   * member of it is used. Undefined: it is not imported from there, or the module has no dependencies.
   */
  coreImport(node: ts.TypeReferenceNode): 'OBJECT' | 'ENUM' | undefined
  /** Notes a class, enum, interface or type alias as part of the module: it is scanned in its turn. */
  use(declaration: OwnDeclaration): void
}

export type OwnDeclaration =
  | ts.ClassDeclaration
  | ts.EnumDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration

export type Findings = readonly Finding[]
