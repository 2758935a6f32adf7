import type ts from 'typescript'
import { decoratorsOf, isObjectClass } from './decorators.ts'
import { declaredName } from './names.ts'
import type { ResolvedType, TypeResolution } from './resolveType.ts'

const wrappers: ReadonlySet<string> = new Set(['String', 'Number', 'Boolean'])

const named = (kind: 'OBJECT' | 'ENUM' | 'INTERFACE', name: string): ResolvedType => ({
  type: { kind, name, optional: false },
  bigint: false,
})

/** The reference to a declared type; one of the module's own is noted, so that it is scanned too. */
export function resolveNamedType(resolution: TypeResolution, declaration: ts.Declaration): ResolvedType | undefined {
  const { context, use } = resolution
  const { compiler } = context
  const name = declaredName(declaration)
  if (context.isCore(declaration)) {
    if (compiler.isEnumDeclaration(declaration)) return named('ENUM', name)
    if (compiler.isInterfaceDeclaration(declaration)) return named('INTERFACE', name)
    if (name === 'Client' || name === 'BaseClient') return resolution.refuse('scan-type-core', name)
    return named('OBJECT', name.replace(/_$/, ''))
  }
  if (!context.isOwn(declaration)) {
    return wrappers.has(name)
      ? resolution.refuse('scan-type-wrapper', name)
      : resolution.refuse('scan-type-unsupported', name)
  }
  if (compiler.isEnumDeclaration(declaration)) {
    context.use(declaration)
    return named('ENUM', name)
  }
  if (compiler.isInterfaceDeclaration(declaration)) {
    context.use(declaration)
    return named('INTERFACE', name)
  }
  if (compiler.isTypeAliasDeclaration(declaration)) {
    context.use(declaration)
    return named('OBJECT', name)
  }
  if (!compiler.isClassDeclaration(declaration)) return resolution.refuse('scan-type-unsupported', name)
  const decorators = decoratorsOf(context, declaration)
  if (isObjectClass(decorators) || decorators.has('enumType')) {
    context.use(declaration)
    return named(isObjectClass(decorators) ? 'OBJECT' : 'ENUM', name)
  }
  context.report('scan-class-not-decorated', use.node, { thing: use.thing, class: name })
  return undefined
}
