import type { Composite } from '../syntax/nodes.ts'
import { underlying } from '../types/goTypes.ts'
import { typeOfValue } from './expressions.ts'
import type { Known, Locals } from './Locals.ts'
import { baseType } from './selectMember.ts'
import { typeExpression } from './typeExpressions.ts'
import { resolveType, useMember, type Walk } from './walk.ts'

export function composite(walk: Walk, expression: Composite, implied: Known, locals: Locals): Known {
  if (expression.type !== undefined) typeExpression(walk, expression.type)
  const type = expression.type === undefined ? implied : resolveType(walk, expression.type)
  const base = type === undefined ? undefined : baseType(type)
  const under = type && underlying(base ?? type)
  const element =
    under?.kind === 'slice' || under?.kind === 'array' || under?.kind === 'map' ? under.element : undefined
  for (const { key, value } of expression.elements) {
    let field: Known
    if (key !== undefined && under?.kind === 'struct' && key.kind === 'ident') {
      field = under.fields.find(({ name }) => name === key.name)?.type
      useOption(walk, base, key.name, key.pos)
    } else if (key !== undefined) {
      if (key.kind === 'composite') composite(walk, key, under?.kind === 'map' ? under.key : undefined, locals)
      else typeOfValue(walk, key, locals)
    }
    if (value.kind === 'composite' && value.type === undefined) composite(walk, value, element ?? field, locals)
    else typeOfValue(walk, value, locals)
  }
  return type
}

/** A name set in a struct of options is an argument of its field. */
export function useOption(walk: Walk, type: Known, name: string, pos: number): void {
  if (type?.kind !== 'named' || type.origin !== 'dagger') return
  if (type.generated === 'input') {
    const method = walk.members.method(type.name, name)
    if (method !== undefined) useMember(walk, method.coordinate, pos)
    return
  }
  const coordinate = type.generated === 'options' ? walk.members.option(type.name, name) : undefined
  if (coordinate !== undefined) useMember(walk, coordinate, pos)
}
