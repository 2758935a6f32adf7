import type ts from 'typescript'
import { annotationsOn } from '../../typedefs/annotationsOn.ts'
import type { ScanContext } from './context.ts'
import { coreSpecifier } from './createProgram.ts'

export type DecoratorName = string

const decoratorNames: ReadonlySet<DecoratorName> = new Set([
  ...['object', 'enumType', 'func', 'field', 'argument', 'collection', 'keys', 'get', 'delta'],
  ...annotationsOn('function').flatMap(([, { typescript }]) => typescript.decorator ?? []),
])

/** Dagger's decorators on a node, each with what it was called with. */
export type Decorators = ReadonlyMap<DecoratorName, readonly ts.Expression[]>

/** Is a class with these part of the API as an object? */
export const isObjectClass = (decorators: Decorators): boolean =>
  decorators.has('object') || decorators.has('collection')

const isDecoratorName = (name: string): boolean => decoratorNames.has(name)

/**
 * Dagger's decorators on a node, found by what their name stands for: `@dagger.func()` and `import { func as expose }` are
 * understood, an `@update()` of somebody else is no `@up()`. One that is not called is reported.
 */
export function decoratorsOf(context: ScanContext, node: ts.Node): Decorators {
  const { compiler, report } = context
  const found = new Map<DecoratorName, readonly ts.Expression[]>()
  if (!compiler.canHaveDecorators(node)) return found
  for (const { expression } of compiler.getDecorators(node) ?? []) {
    const call = compiler.isCallExpression(expression) ? expression : undefined
    const name = daggerName(context, call?.expression ?? expression)
    if (name === undefined) continue
    if (call === undefined) report('scan-decorator-not-called', expression, { decorator: name })
    found.set(name, call?.arguments ?? [])
  }
  return found
}

function daggerName(context: ScanContext, callee: ts.Expression): DecoratorName | undefined {
  const { compiler, checker } = context
  const identifier = compiler.isPropertyAccessExpression(callee) ? callee.name : callee
  const symbol = checker.getSymbolAtLocation(identifier)
  if (symbol === undefined) return undefined
  const target = symbol.flags & compiler.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const declaration = target.declarations?.[0]
  if (declaration !== undefined) {
    return context.isCore(declaration) && isDecoratorName(target.name) ? target.name : undefined
  }
  // An SDK that is older than the decorator: the import says what is meant.
  const specifier = symbol.declarations?.find(compiler.isImportSpecifier)
  const from = specifier?.parent.parent.parent.moduleSpecifier
  const name = (specifier?.propertyName ?? specifier?.name)?.text
  const isDagger = from !== undefined && compiler.isStringLiteral(from) && from.text === coreSpecifier
  return isDagger && name !== undefined && isDecoratorName(name) ? name : undefined
}
