import type { Expr } from '../syntax/nodes.ts'
import { basic, underlying } from '../types/goTypes.ts'
import { call } from './calls.ts'
import { composite } from './composites.ts'
import { declareFields } from './declarations.ts'
import { type Known, Locals } from './Locals.ts'
import { typeOfName } from './names.ts'
import { selector } from './selectors.ts'
import { walkStatements } from './statements.ts'
import { typeExpression } from './typeExpressions.ts'
import { resolveType, type Walk } from './walk.ts'

/** The one value of an expression. */
export function typeOfValue(walk: Walk, expression: Expr, locals: Locals): Known {
  return typesOfResults(walk, expression, locals)[0]
}

/** What an expression gives: one value, or the results of a call. */
export function typesOfResults(walk: Walk, expression: Expr, locals: Locals): readonly Known[] {
  switch (expression.kind) {
    case 'ident':
      return [typeOfName(walk, expression.name, locals)]
    case 'literal':
      return [basic(expression.type === 'string' ? 'string' : expression.type === 'float' ? 'float64' : 'int')]
    case 'paren':
      return typesOfResults(walk, expression.x, locals)
    case 'star': {
      const value = typeOfValue(walk, expression.x, locals)
      return [value?.kind === 'pointer' ? value.element : value]
    }
    case 'unary': {
      const value = typeOfValue(walk, expression.x, locals)
      if (expression.operator === '&') return [value && { kind: 'pointer', element: value }]
      if (expression.operator === '<-') {
        const channel = value && underlying(value)
        return [channel?.kind === 'chan' ? channel.element : undefined]
      }
      return [value]
    }
    case 'binary': {
      const left = typeOfValue(walk, expression.x, locals)
      const right = typeOfValue(walk, expression.y, locals)
      return [/^(?:[=!<>]=?|&&|\|\||==)$/.test(expression.operator) ? basic('bool') : (left ?? right)]
    }
    case 'index':
      return [elementOf(walk, expression, locals)]
    case 'slicing': {
      for (const bound of expression.bounds) typeOfValue(walk, bound, locals)
      return [typeOfValue(walk, expression.x, locals)]
    }
    case 'assertion': {
      const value = typeOfValue(walk, expression.x, locals)
      if (expression.type === undefined) return [value]
      typeExpression(walk, expression.type)
      return [resolveType(walk, expression.type)]
    }
    case 'composite':
      return [composite(walk, expression, undefined, locals)]
    case 'closure': {
      const inner = new Locals(locals)
      const fields = [...expression.type.parameters, ...expression.type.results]
      for (const field of fields) typeExpression(walk, field.type)
      declareFields(walk, fields, inner)
      walkStatements(walk, expression.body.statements, new Locals(inner))
      return [{ kind: 'signature', type: expression.type, file: walk.file }]
    }
    case 'selector':
      return [selector(walk, expression, locals, false)]
    case 'call':
      return call(walk, expression, locals)
    default:
      // A type in the place of a value, as in `make([]T, n)`.
      typeExpression(walk, expression)
      return [resolveType(walk, expression)]
  }
}

function elementOf(walk: Walk, expression: Expr & { kind: 'index' }, locals: Locals): Known {
  const value = typeOfValue(walk, expression.x, locals)
  for (const index of expression.indices) typeOfValue(walk, index, locals)
  const type = value && underlying(value.kind === 'pointer' ? value.element : value)
  if (type?.kind === 'slice' || type?.kind === 'array' || type?.kind === 'map') return type.element
  // A generic function with its type arguments, or a letter of a text.
  return type?.kind === 'basic' ? basic('byte') : value
}
