import type { Block, Expr, Field, FuncType, ValueSpec } from '../syntax/nodes.ts'
import { basic } from '../types/goTypes.ts'
import { typeOfValue, typesOfResults } from './expressions.ts'
import { type Known, Locals } from './Locals.ts'
import { walkStatements } from './statements.ts'
import { typeExpression } from './typeExpressions.ts'
import { resolveType, type Walk } from './walk.ts'

/** A function's parameters, results and body. */
export function walkFunction(
  walk: Walk,
  type: FuncType,
  receiver: readonly Field[] | undefined,
  body: Block | undefined,
): void {
  const locals = new Locals()
  const own = [...(receiver ?? []), ...type.parameters, ...type.results]
  for (const field of own) typeExpression(walk, field.type)
  if (body === undefined) return
  declareFields(walk, own, locals)
  walkStatements(walk, body.statements, new Locals(locals))
}

/** Types and values that a declaration of the package mentions. */
export function walkSpec(walk: Walk, spec: ValueSpec): void {
  if (spec.type !== undefined) typeExpression(walk, spec.type)
  if (walk.globals.has(spec)) return
  walk.globals.set(spec, typesOfSpec(walk, spec, new Locals()))
}

export function declareFields(walk: Walk, fields: readonly Field[], locals: Locals): void {
  for (const { names, type } of fields) for (const { name } of names) locals.declare(name, resolveType(walk, type))
}

export function typesOfSpec(walk: Walk, { names, type, values }: ValueSpec, locals: Locals): readonly Known[] {
  const declared = type === undefined ? undefined : resolveType(walk, type)
  const given = typesOfValues(walk, values, names.length, locals)
  return names.map((_, index) => (type === undefined ? given[index] : declared))
}

/** As many values as are wanted: one call may give several. */
export function typesOfValues(walk: Walk, list: readonly Expr[], wanted: number, locals: Locals): readonly Known[] {
  if (list.length === 1 && wanted > 1) {
    const results = typesOfResults(walk, list[0]!, locals)
    // `v, ok := x[k]` and the like.
    return results.length === 1 ? [results[0], basic('bool')] : results
  }
  return list.map((expression) => typeOfValue(walk, expression, locals))
}
