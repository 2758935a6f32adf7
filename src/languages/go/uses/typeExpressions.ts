import type { Expr } from '../syntax/nodes.ts'
import type { Named } from '../types/goTypes.ts'
import { useMember, type Walk } from './walk.ts'

/** Types of the library that a type mentions. */
export function typeExpression(walk: Walk, expression: Expr): void {
  switch (expression.kind) {
    case 'selector': {
      const found = expression.x.kind === 'ident' ? walk.resolver.imported(walk.file, expression.x.name) : undefined
      if (found?.kind !== 'dagger') return
      const type =
        walk.resolver.library.type(expression.name, found.path) ?? walk.resolver.resolve(expression, walk.file)
      if (type.kind === 'named' && type.origin === 'dagger') useType(walk, type, expression.namePos)
      return
    }
    case 'star':
    case 'paren':
    case 'unary':
      typeExpression(walk, expression.x)
      return
    case 'slice':
    case 'array':
    case 'ellipsis':
      typeExpression(walk, expression.element)
      return
    case 'chan':
      typeExpression(walk, expression.value)
      return
    case 'map':
      typeExpression(walk, expression.key)
      typeExpression(walk, expression.value)
      return
    case 'index':
      typeExpression(walk, expression.x)
      for (const index of expression.indices) typeExpression(walk, index)
      return
    case 'func':
      for (const { type } of [...expression.parameters, ...expression.results]) typeExpression(walk, type)
      return
    case 'struct':
      for (const { type } of expression.fields) typeExpression(walk, type)
      return
    case 'interface':
      for (const { type } of expression.methods) typeExpression(walk, type)
      for (const embedded of expression.embedded) typeExpression(walk, embedded)
      return
  }
}

export function useType(walk: Walk, type: Named, pos: number): void {
  if (type.generated === 'options' || type.generated === 'chain') return
  const coordinate = walk.members.typeCoordinate(type.name)
  if (coordinate !== undefined && coordinate !== 'Query') useMember(walk, coordinate, pos)
}
