import { childOf, type Node, namedChildren, textOf } from '../syntax/tree.ts'
import type { Scope, Value } from '../values/types.ts'
import { unknown } from '../values/values.ts'
import { bindTarget } from './bindTarget.ts'
import { callValue } from './callValue.ts'
import { evaluate } from './evaluate.ts'
import type { End } from './execute.ts'
import { makeClass } from './makeClass.ts'
import { annotate, makeFunction } from './makeFunction.ts'
import { binary } from './operators.ts'
import type { Run } from './run.ts'
import { assign } from './scope.ts'
import { iterate } from './subscript.ts'

/** Of a class body, where each name was given its value. */
const bodies = new WeakMap<Scope, ClassBody>()

export interface ClassBody {
  readonly annotations: Map<string, { readonly value: Value; readonly node: Node }>
  readonly nodes: Map<string, Node>
  readonly className: string
}

export const openBody = (scope: Scope, body: ClassBody): void => {
  bodies.set(scope, body)
}

export function define(scope: Scope, name: string, value: Value, node: Node): void {
  const body = bodies.get(scope)
  const mangled =
    body !== undefined && /^__.*[^_]_?$/.test(name) ? `_${body.className.replace(/^_+/, '')}${name}` : name
  body?.nodes.set(mangled, node)
  assign(scope, mangled, value)
}

export function decorated(run: Run, scope: Scope, node: Node): End {
  const definition = childOf(node, 'definition')!
  const name = textOf(childOf(definition, 'name')!)
  const decorators = node.children
    .filter((child) => child.type === 'decorator')
    .map((decorator) => ({ decorator, value: evaluate(run, scope, namedChildren(decorator)[0]!) }))
  let value: Value =
    definition.type === 'class_definition' ? makeClass(run, scope, definition) : makeFunction(run, scope, definition)
  for (const { decorator, value: callee } of decorators.reverse())
    value = callValue(run, callee, { items: [value], keywords: new Map(), node: decorator })
  define(scope, name, value, definition)
  return 'next'
}

export function assignment(run: Run, scope: Scope, node: Node): Value | undefined {
  const left = childOf(node, 'left')!
  const right = childOf(node, 'right')
  const type = childOf(node, 'type')
  const body = bodies.get(scope)
  let value: Value | undefined
  if (right !== undefined)
    value = right.type === 'assignment' ? assignment(run, scope, right) : evaluate(run, scope, right)
  if (type !== undefined && left.type === 'identifier' && scope.kind !== 'function') {
    const annotation = annotate(run, scope, type)
    body?.annotations.set(textOf(left), annotation)
    if (body !== undefined && !body.nodes.has(textOf(left))) body.nodes.set(textOf(left), node)
  }
  if (value !== undefined) {
    if (value.kind === 'constructor' && left.type === 'identifier' && value.attribute === '')
      value.attribute = textOf(left)
    if (left.type === 'identifier') body?.nodes.set(textOf(left), node)
    bindTarget(run, scope, left, value)
  }
  return value
}

export function augmented(run: Run, scope: Scope, node: Node): void {
  const left = childOf(node, 'left')!
  const operator = textOf(childOf(node, 'operator')!).slice(0, -1)
  const before = evaluate(run, scope, left)
  const right = evaluate(run, scope, childOf(node, 'right')!)
  if (operator === '+' && before.kind === 'list') {
    const items = iterate(right)
    if (items !== undefined) before.items.push(...items)
    else before.items.push(unknown(node, 'what is in it is only known at run time'))
    return
  }
  bindTarget(run, scope, left, binary(node, operator, before, right))
}
