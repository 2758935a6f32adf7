import type ts from 'typescript'
import { nameThatBecomes, toCamel } from '../../names/index.ts'
import type { Target } from '../../versions/index.ts'
import type { ScanContext } from './context.ts'
import { decoratorsOf, isObjectClass } from './decorators.ts'
import { declaredName } from './names.ts'

/** The classes a scan starts from, and which of them is the main object. */
export interface RootClasses {
  readonly main?: ts.ClassDeclaration
  readonly roots: readonly ts.ClassDeclaration[]
}

/**
 * The class named like the module, in engines' spelling of both; without one every class with `@object()`, for modules
 * that are only read for their types.
 */
export function rootClasses(
  context: ScanContext,
  files: readonly ts.SourceFile[],
  moduleName: string,
  target: Target,
): RootClasses {
  const classes = files.flatMap((file) => file.statements.filter(context.compiler.isClassDeclaration))
  const wanted = toCamel(target, moduleName)
  const decorated = classes.filter((declaration) => isObjectClass(decoratorsOf(context, declaration)))
  const isWanted = (declaration: ts.ClassDeclaration): boolean => toCamel(target, declaredName(declaration)) === wanted
  const main = decorated.find(isWanted)
  if (main !== undefined) return { main, roots: [main] }
  const bare = classes.find(isWanted)
  if (bare !== undefined) {
    context.report('scan-class-not-decorated', bare, { thing: `Module ${moduleName}`, class: declaredName(bare) })
    return { main: bare, roots: [bare] }
  }
  const [first] = decorated
  if (first !== undefined) {
    const names = decorated.map(declaredName).join(', ')
    const name = nameThatBecomes(target, moduleName)
    const data = { module: moduleName, wanted, classes: names }
    if (name === undefined) context.report('scan-main-impossible', first, data)
    else context.report('scan-main-missing', first, { ...data, wanted: name })
  }
  return { roots: decorated }
}
