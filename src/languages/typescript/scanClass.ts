import type ts from 'typescript'
import type { FieldTypedef, FunctionTypedef, ObjectTypedef } from '../../typedefs/types.ts'
import { collectionOf } from '../collectionOf.ts'
import { classMembers } from './classMembers.ts'
import type { ScanContext } from './context.ts'
import { decoratorsOf } from './decorators.ts'
import { documentationOf } from './documentation.ts'
import { exportName } from './exportName.ts'
import { typescriptExtension } from './extensions.ts'
import { declaredName } from './names.ts'
import { scanConstructor } from './scanConstructor.ts'
import { scanField } from './scanField.ts'
import { reportMarksWithoutFunc, scanMethod } from './scanFunction.ts'

/**
 * A class with `@object()` as an object: properties and methods in the order they are written, those of base classes first.
 * Only the main object has a constructor: engines give callers no other.
 */
export function scanClass(context: ScanContext, declaration: ts.ClassDeclaration, main: boolean): ObjectTypedef {
  const { compiler, checker, report } = context
  const name = declaredName(declaration)
  if (declaration.name === undefined) report('scan-class-unnamed', declaration, {})
  if (declaration.typeParameters !== undefined) report('scan-class-generic', declaration, { class: name })
  const exported = exportName(context, declaration)
  if (exported === undefined) report('scan-class-not-exported', declaration, { class: name })

  const members = classMembers(context, declaration)
  const fields: FieldTypedef[] = []
  const functions: FunctionTypedef[] = []
  const roles = { keys: [] as string[], get: [] as string[], delta: [] as string[] }
  for (const member of members) {
    const field =
      compiler.isPropertyDeclaration(member) || compiler.isParameter(member)
        ? scanField(context, member, name)
        : undefined
    if (field !== undefined) {
      fields.push(field)
      const marks = compiler.isParameter(member) ? undefined : decoratorsOf(context, member)
      for (const role of ['keys', 'delta'] as const) if (marks?.has(role)) roles[role].push(field.name)
    }
    if (compiler.isParameter(member)) continue
    reportMarksWithoutFunc(context, member, name)
    const decorators = decoratorsOf(context, member)
    if (!(decorators.has('func') || decorators.has('get')) || compiler.isPropertyDeclaration(member)) continue
    if (!compiler.isMethodDeclaration(member) || isStatic(context, member)) {
      report('scan-func-misplaced', member, { thing: `${name}.${declaredName(member)}` })
      continue
    }
    const scanned = scanMethod(context, member, decorators, name)
    if (scanned === undefined) continue
    functions.push(scanned)
    if (decorators.has('get')) roles.get.push(scanned.name)
  }
  const symbol = declaration.name && checker.getSymbolAtLocation(declaration.name)
  const { description, deprecated } = documentationOf(context, symbol)
  return {
    name,
    description,
    ...(deprecated === undefined ? {} : { deprecated }),
    sourceMap: context.sourceMapOf(declaration),
    ...(main ? { constructorFunction: scanConstructor(context, declaration, name) } : {}),
    fields,
    functions,
    ...collectionOf(name, { marked: decoratorsOf(context, declaration).has('collection'), ...roles }, (code, data) =>
      report(code, declaration, data),
    ),
    ...typescriptExtension({ file: context.pathOf(declaration.getSourceFile()), export: exported }),
  }
}

const isStatic = ({ compiler }: ScanContext, member: ts.ClassElement): boolean =>
  (compiler.getCombinedModifierFlags(member) & compiler.ModifierFlags.Static) !== 0
