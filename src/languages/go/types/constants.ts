import type { Expr } from '../syntax/nodes.ts'
import { stringValue } from '../syntax/stringValue.ts'
import { integer, letter, numberValue, rounded, type Value } from './constantValues.ts'
import { type Constant, foldBinary, foldUnary, unknown } from './foldOperators.ts'
import type { ConstEntry, GoFile } from './goPackage.ts'
import { basic, type GoType, underlying } from './goTypes.ts'
import type { Resolver } from './resolver.ts'
import { isStandard, standardConstant } from './standardLibrary.ts'

interface Scope {
  readonly file: GoFile
  readonly iota: number
}

/** Folds constants as Go does. */
export interface Constants {
  of(entry: ConstEntry): Constant
}

const MAX_DEPTH = 200

export function createConstants(resolver: Resolver): Constants {
  const known = new Map<ConstEntry, Constant>()
  let depth = 0

  function of(entry: ConstEntry): Constant {
    const found = known.get(entry)
    if (found !== undefined) return found
    // Met again while it is folded: a circle, which has no value.
    known.set(entry, unknown)
    const { source, at, spec, file } = entry
    const expression = source.values[at]
    let result: Constant = unknown
    if (expression !== undefined && depth < MAX_DEPTH) {
      depth++
      result = fold(expression, { file, iota: spec.index })
      depth--
    }
    if (source.type !== undefined) result = convert(resolver.resolve(source.type, file), result)
    known.set(entry, result)
    return result
  }

  /** The value as a type holds it. */
  function convert(type: GoType, { value, outside }: Constant): Constant {
    if (value === undefined) return { type, ...(outside === undefined ? {} : { outside }) }
    const under = underlying(type)
    const name = under.kind === 'basic' ? under.name : ''
    let result: Value | undefined = value
    if (value.kind === 'number') {
      if (name === 'string') result = { kind: 'string', value: letter(value) }
      else if (name === 'float64' || name === 'float32') result = rounded(value, name === 'float32')
      else if (value.denominator === 1n) result = { ...value, float: false }
      else result = undefined
    }
    return result === undefined ? { type } : { type, value: result }
  }

  function fold(expression: Expr, scope: Scope): Constant {
    switch (expression.kind) {
      case 'literal': {
        const { type, text } = expression
        if (type === 'string') return { value: { kind: 'string', value: stringValue(text) } }
        if (type === 'char') return { value: integer(BigInt(stringValue(text).codePointAt(0) ?? 0)) }
        const value = numberValue(text)
        return value === undefined ? unknown : { value }
      }
      case 'paren':
        return fold(expression.x, scope)
      case 'ident':
        return foldName(expression.name, scope)
      case 'selector':
        return foldMember(expression, scope)
      case 'unary':
        return foldUnary(expression.operator, fold(expression.x, scope))
      case 'binary':
        return foldBinary(expression.operator, fold(expression.x, scope), fold(expression.y, scope))
      case 'call':
        return foldCall(expression, scope)
      default:
        return unknown
    }
  }

  function foldName(name: string, { file, iota }: Scope): Constant {
    const entry = resolver.packageOf(file).scope.get(name)
    if (entry?.kind === 'const') return of(entry)
    if (entry !== undefined) return unknown
    if (name === 'iota') return { value: integer(BigInt(iota)) }
    return name === 'true' || name === 'false' ? { value: { kind: 'bool', value: name === 'true' } } : unknown
  }

  function foldMember(expression: Expr & { kind: 'selector' }, { file }: Scope): Constant {
    const found = expression.x.kind === 'ident' ? resolver.imported(file, expression.x.name) : undefined
    if (found === undefined) return unknown
    if (found.kind === 'sources') {
      const entry = found.package.scope.get(expression.name)
      return entry?.kind === 'const' ? of(entry) : unknown
    }
    const constant = standardConstant(found.path, expression.name)
    if (constant !== undefined) {
      const [name, value] = constant
      return {
        type: {
          kind: 'named',
          name,
          packagePath: found.path,
          origin: 'foreign',
          typeArguments: [],
          underlying: basic('int64'),
        },
        value: integer(value),
      }
    }
    return found.kind === 'outside' || isStandard(found.path)
      ? { outside: `${found.path}.${expression.name}` }
      : unknown
  }

  function foldCall(expression: Expr & { kind: 'call' }, scope: Scope): Constant {
    const [argument] = expression.arguments
    if (argument === undefined || expression.arguments.length > 1) return unknown
    const { callee } = expression
    const inner = fold(argument, scope)
    if (
      callee.kind === 'ident' &&
      callee.name === 'len' &&
      resolver.packageOf(scope.file).scope.get('len') === undefined
    )
      return inner.value?.kind === 'string'
        ? { type: basic('int'), value: integer(BigInt(Buffer.byteLength(inner.value.value))) }
        : unknown
    const type = resolver.resolve(callee, scope.file)
    if (type.kind === 'invalid' || underlying(type).kind !== 'basic') return unknown
    // A conversion of a float constant to an integer type must be exact; Go refuses the rest.
    return convert(type, inner)
  }

  return { of }
}
