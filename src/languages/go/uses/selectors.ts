import { distinctive } from '../../uses/distinctive.ts'
import type { Expr } from '../syntax/nodes.ts'
import { errorType, type GoType } from '../types/goTypes.ts'
import type { Resolver } from '../types/resolver.ts'
import { useOption } from './composites.ts'
import { typeOfValue } from './expressions.ts'
import { type Known, Locals } from './Locals.ts'
import { typeOfName } from './names.ts'
import { baseType, selectMember } from './selectMember.ts'
import { useType } from './typeExpressions.ts'
import {
  clientType,
  elsewhere,
  fromDependency,
  isOfDependency,
  isUnknown,
  ofDependency,
  resolveType,
  useMember,
  type Walk,
} from './walk.ts'

export function selector(walk: Walk, expression: Expr & { kind: 'selector' }, locals: Locals, called: boolean): Known {
  const { x, name } = expression
  if (x.kind === 'ident' && !locals.has(x.name)) {
    const found = walk.resolver.imported(walk.file, x.name)
    if (found !== undefined && !walk.resolver.packageOf(walk.file).scope.has(x.name))
      return packageMember(walk, expression, found)
  }
  const value = typeOfValue(walk, x, locals)
  if (value !== undefined && baseType(value) === fromDependency) {
    if (called && walk.members.owners(name).length > 0)
      walk.sink.unresolved(name, `the type of ${shown(x)} is not known`, walk.file, expression.namePos)
    return fromDependency
  }
  return value === undefined
    ? unknownReceiver(walk, expression, called)
    : memberOf(walk, value, name, expression.namePos)
}

function packageMember(
  walk: Walk,
  expression: Expr & { kind: 'selector' },
  found: NonNullable<ReturnType<Resolver['imported']>>,
): Known {
  const { name, namePos } = expression
  if (found.kind === 'dagger') {
    const constant = walk.members.constant(name)
    const type = walk.resolver.library.type(name, found.path)
    if (type !== undefined) {
      useType(walk, type, namePos)
      return type
    }
    if (constant !== undefined) {
      useMember(walk, constant.coordinate, namePos)
      return walk.resolver.library.type(constant.type, found.path) ?? elsewhere
    }
    if (name === 'Connect') return { kind: 'signature', results: [clientType(walk) ?? elsewhere, errorType] }
    const resolved = walk.resolver.resolve(expression, walk.file)
    if (resolved.kind !== 'named') return ofDependency
    useType(walk, resolved, namePos)
    return resolved
  }
  if (found.kind !== 'sources') return elsewhere
  const entry = found.package.scope.get(name)
  if (entry?.kind === 'func') return { kind: 'signature', type: entry.declaration.type, file: entry.file }
  if (entry?.kind === 'var') return typeOfName({ ...walk, file: entry.file }, name, new Locals())
  if (entry?.kind === 'type') return resolveType(walk, expression)
  return elsewhere
}

function unknownReceiver(walk: Walk, { x, name, namePos }: Expr & { kind: 'selector' }, called: boolean): Known {
  const { members, sink } = walk
  const owners = members.owners(name)
  if (!called || owners.length === 0) return undefined
  const [only] = owners
  if (owners.length === 1 && only !== undefined && distinctive.test(name)) {
    const method = members.method(only === 'Query' ? 'Client' : only, name)
    if (method !== undefined) {
      sink.use(method.coordinate, 'only-owner', walk.file, namePos)
      return { kind: 'signature', results: method.results }
    }
  }
  sink.unresolved(name, `the type of ${shown(x)} is not known`, walk.file, namePos)
  return undefined
}

/** A field or method value of something known. Methods of the library come with their results. */
function memberOf(walk: Walk, value: GoType, name: string, pos: number): Known {
  const { members, resolver } = walk
  if (baseType(value).kind === 'invalid') return isOfDependency(baseType(value)) ? fromDependency : elsewhere
  const selected = selectMember(value, name, resolver, (type) => members.method(type, name) !== undefined)
  switch (selected.kind) {
    case 'field':
      return isUnknown(selected.type) ? undefined : selected.type
    case 'method': {
      const { method } = selected
      if (method.kind === 'declared')
        return { kind: 'signature', type: method.method.declaration.type, file: method.method.file }
      if (method.kind === 'interface') return { kind: 'signature', type: method.method.type, file: method.file }
      return elsewhere
    }
    case 'library': {
      const { type } = selected
      if (type.generated === 'options') {
        useOption(walk, type, name, pos)
        return elsewhere
      }
      if (name === 'With') return { kind: 'signature', results: [{ kind: 'pointer', element: type }] }
      if (type.name === 'Client' && walk.dependencies.has(name)) return ofDependency
      const method = members.method(type.name, name)
      if (method === undefined)
        return type.generated === 'enum' || type.generated === 'scalar'
          ? elsewhere
          : type.name === 'Client'
            ? ofDependency
            : fromDependency
      if (type.generated === 'enum') return elsewhere
      useMember(walk, method.coordinate, pos)
      return { kind: 'signature', results: method.results }
    }
    case 'none':
      return elsewhere
  }
}

function shown(expression: Expr): string {
  switch (expression.kind) {
    case 'ident':
      return expression.name
    case 'selector':
      return `${shown(expression.x)}.${expression.name}`
    case 'call':
      return `${shown(expression.callee)}(…)`
    case 'index':
      return `${shown(expression.x)}[…]`
    case 'paren':
    case 'star':
    case 'unary':
      return shown(expression.x)
    default:
      return 'the value'
  }
}
