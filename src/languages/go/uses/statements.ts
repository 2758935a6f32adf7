import type { Clause, Statement } from '../syntax/nodes.ts'
import { basic, underlying } from '../types/goTypes.ts'
import { typesOfSpec, typesOfValues } from './declarations.ts'
import { typeOfValue, typesOfResults } from './expressions.ts'
import { type Known, Locals } from './Locals.ts'
import { typeExpression } from './typeExpressions.ts'
import { elsewhere, resolveType, type Walk } from './walk.ts'

export function walkStatements(walk: Walk, list: readonly Statement[], locals: Locals): void {
  for (const statement of list) walkStatement(walk, statement, locals)
}

function walkStatement(walk: Walk, statement: Statement, locals: Locals): void {
  switch (statement.kind) {
    case 'block':
      walkStatements(walk, statement.statements, new Locals(locals))
      return
    case 'expression':
      typesOfResults(walk, statement.x, locals)
      return
    case 'return':
      for (const result of statement.results) typesOfResults(walk, result, locals)
      return
    case 'assign':
      assign(walk, statement, locals)
      return
    case 'declaration':
      declareLocals(walk, statement.declaration, locals)
      return
    case 'if': {
      const inner = new Locals(locals)
      if (statement.init !== undefined) walkStatement(walk, statement.init, inner)
      if (statement.condition !== undefined) walkStatement(walk, statement.condition, inner)
      walkStatement(walk, statement.then, inner)
      if (statement.otherwise !== undefined) walkStatement(walk, statement.otherwise, inner)
      return
    }
    case 'for': {
      const inner = new Locals(locals)
      if (statement.init !== undefined) walkStatement(walk, statement.init, inner)
      if (statement.condition !== undefined) walkStatement(walk, statement.condition, inner)
      if (statement.post !== undefined) walkStatement(walk, statement.post, inner)
      walkStatement(walk, statement.body, inner)
      return
    }
    case 'range':
      declareRange(walk, statement, locals)
      return
    case 'switch': {
      const inner = new Locals(locals)
      if (statement.init !== undefined) walkStatement(walk, statement.init, inner)
      walkSwitch(walk, statement.tag, statement.clauses, inner)
      return
    }
    case 'select':
      for (const clause of statement.clauses) {
        const inner = new Locals(locals)
        if (clause.communication !== undefined) walkStatement(walk, clause.communication, inner)
        walkClause(walk, clause, inner)
      }
      return
  }
}

function assign(walk: Walk, { operator, left, right }: Statement & { kind: 'assign' }, locals: Locals): void {
  const values = typesOfValues(walk, right, left.length, locals)
  for (const [index, target] of left.entries()) {
    if (operator !== ':=') typeOfValue(walk, target, locals)
    else if (target.kind === 'ident' && !(locals.declares(target.name) && locals.typeOf(target.name) !== undefined))
      locals.declare(target.name, values[index])
  }
}

function declareLocals(
  walk: Walk,
  declaration: (Statement & { kind: 'declaration' })['declaration'],
  locals: Locals,
): void {
  if (declaration.kind !== 'general') return
  for (const spec of declaration.specs) {
    if (spec.kind === 'import') continue
    if (spec.kind === 'type') {
      typeExpression(walk, spec.type)
      locals.declare(spec.name.name, undefined)
      continue
    }
    if (spec.type !== undefined) typeExpression(walk, spec.type)
    const values = typesOfSpec(walk, spec, locals)
    for (const [index, { name }] of spec.names.entries()) locals.declare(name, values[index])
  }
}

function declareRange(walk: Walk, { operator, left, x }: Statement & { kind: 'range' }, locals: Locals): void {
  const value = typeOfValue(walk, x, locals)
  const type = value && underlying(value.kind === 'pointer' ? value.element : value)
  let types: readonly Known[] = []
  if (type?.kind === 'slice' || type?.kind === 'array') types = [basic('int'), type.element]
  else if (type?.kind === 'map') types = [type.key, type.element]
  else if (type?.kind === 'chan') types = [type.element]
  else if (type?.kind === 'basic') types = [type.name === 'string' ? basic('int') : type, basic('rune')]
  else if (type?.kind === 'invalid') types = [elsewhere, elsewhere]
  for (const [index, target] of left.entries()) {
    if (operator === ':=' && target.kind === 'ident') locals.declare(target.name, types[index])
    else typeOfValue(walk, target, locals)
  }
}

function walkSwitch(walk: Walk, tag: Statement | undefined, clauses: readonly Clause[], locals: Locals): void {
  // `switch x := v.(type)`: in a clause of one type, x has that type.
  const bound =
    tag?.kind === 'assign' && tag.right[0]?.kind === 'assertion' && tag.right[0].type === undefined ? tag : undefined
  const isTypeSwitch =
    bound !== undefined || (tag?.kind === 'expression' && tag.x.kind === 'assertion' && tag.x.type === undefined)
  if (tag !== undefined && bound === undefined) walkStatement(walk, tag, locals)
  const value = bound === undefined ? undefined : typeOfValue(walk, bound.right[0]!, locals)
  for (const clause of clauses) {
    const inner = new Locals(locals)
    for (const expression of clause.cases) {
      if (isTypeSwitch) typeExpression(walk, expression)
      else typeOfValue(walk, expression, inner)
    }
    const name = bound?.left[0]
    if (name?.kind === 'ident')
      inner.declare(name.name, clause.cases.length === 1 ? (resolveType(walk, clause.cases[0]!) ?? value) : value)
    walkClause(walk, clause, inner)
  }
}

function walkClause(walk: Walk, clause: Clause, locals: Locals): void {
  walkStatements(walk, clause.body, locals)
}
