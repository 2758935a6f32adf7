import type { Expr, FuncType } from '../syntax/nodes.ts'
import type { GoFile } from '../types/goPackage.ts'
import { basic, dealias, type GoType, underlying } from '../types/goTypes.ts'
import { typeOfValue } from './expressions.ts'
import type { Known, Locals } from './Locals.ts'
import { builtins } from './names.ts'
import { baseType } from './selectMember.ts'
import { selector } from './selectors.ts'
import { elsewhere, fromDependency, isOfDependency, isUnknown, ofDependency, type Walk } from './walk.ts'

/** Options of the library that the API does not have are those of a dependency, whatever it is called. */
function hasForeignOptions(walk: Walk, { arguments: given }: Expr & { kind: 'call' }): boolean {
  return given.some((argument) => {
    if (argument.kind !== 'composite' || argument.type?.kind !== 'selector') return false
    const { x, name } = argument.type
    const isLibrary = x.kind === 'ident' && walk.resolver.imported(walk.file, x.name)?.kind === 'dagger'
    if (!isLibrary || !name.endsWith('Opts')) return false
    const keys = argument.elements.flatMap(({ key }) => (key?.kind === 'ident' ? [key.name] : []))
    const { isOptions, option } = walk.members
    return !isOptions(name) || (keys.length > 0 && keys.every((key) => option(name, key) === undefined))
  })
}

function resultOfDependency(walk: Walk, { x }: Expr & { kind: 'selector' }, locals: Locals): GoType {
  const value = typeOfValue(walk, x, locals)
  const base = value && baseType(value)
  return base?.kind === 'named' && base.name === 'Client' ? ofDependency : fromDependency
}

export function call(walk: Walk, expression: Expr & { kind: 'call' }, locals: Locals): readonly Known[] {
  const { callee } = expression
  const builtin =
    callee.kind === 'ident' && builtins.has(callee.name) && !locals.has(callee.name) ? callee.name : undefined
  const target =
    callee.kind === 'selector'
      ? hasForeignOptions(walk, expression)
        ? resultOfDependency(walk, callee, locals)
        : selector(walk, callee, locals, true)
      : builtin === undefined
        ? typeOfValue(walk, callee, locals)
        : undefined
  const given = expression.arguments.map((argument) => typeOfValue(walk, argument, locals))
  if (builtin !== undefined) return [builtinResult(builtin, given[0])]
  if (target === undefined) return []
  if (target.kind === 'signature' && target.results !== undefined) return target.results
  const type = dealias(target)
  if (type.kind === 'invalid') return isOfDependency(type) ? [type, type] : [elsewhere, elsewhere, elsewhere]
  const under = underlying(type)
  if (under.kind === 'signature') {
    if (isTypeExpression(callee) || under.type === undefined || under.file === undefined) return [undefined, undefined]
    return resultsOfFunction(walk, under.type, under.file, given)
  }
  // What is no function is a type: a conversion.
  return [target]
}

function resultsOfFunction(walk: Walk, type: FuncType, file: GoFile, given: readonly Known[]): readonly Known[] {
  const parameters = new Map<string, GoType>()
  const names = new Set(type.typeParameters.flatMap((field) => field.names.map(({ name }) => name)))
  if (names.size > 0) {
    let at = 0
    for (const field of type.parameters) {
      for (let count = Math.max(1, field.names.length); count > 0; count--)
        bind(field.type, given[at++], names, parameters)
    }
    for (const name of names)
      if (!parameters.has(name)) parameters.set(name, { kind: 'invalid', text: name, why: 'unknown' })
  }
  return walk.resolver
    .resolveFields(type.results, file, parameters)
    .map((result) => (isUnknown(baseType(result)) ? undefined : result))
}

const isTypeExpression = (expression: Expr): boolean => expression.kind === 'func'

function builtinResult(name: string, first: Known): Known {
  if (name === 'append' || name === 'make' || name === 'min' || name === 'max') return first
  if (name === 'new') return first && { kind: 'pointer', element: first }
  return name === 'recover' ? elsewhere : basic('int')
}

/** Binds type parameters to what is given: `T`, `*T`, `[]T`. */
function bind(type: Expr, given: Known, names: ReadonlySet<string>, into: Map<string, GoType>): void {
  if (given === undefined) return
  if (type.kind === 'ident') {
    if (names.has(type.name) && !into.has(type.name)) into.set(type.name, given)
  } else if (type.kind === 'star' && given.kind === 'pointer') bind(type.x, given.element, names, into)
  else if ((type.kind === 'slice' || type.kind === 'ellipsis') && given.kind === 'slice')
    bind(type.element, given.element, names, into)
  else if (type.kind === 'ellipsis') bind(type.element, given, names, into)
}
