import { enumBaseOf, finishEnum } from '../library/enums.ts'
import { childOf, type Node, namedChildren, placeOf, textOf } from '../syntax/tree.ts'
import type { ClassValue, Scope, Value } from '../values/types.ts'
import { isExtern, unknown } from '../values/values.ts'
import { type ClassBody, openBody } from './definitions.ts'
import { evaluate } from './evaluate.ts'
import { execute } from './execute.ts'
import { docstring } from './makeFunction.ts'
import { PythonError, type Run } from './run.ts'
import { createScope } from './scope.ts'

/** A class as its statement makes it, without its decorators. */
export function makeClass(run: Run, scope: Scope, node: Node): ClassValue {
  const name = textOf(childOf(node, 'name')!)
  const bases: Value[] = []
  for (const argument of namedChildren(childOf(node, 'superclasses') ?? { ...node, children: [] })) {
    if (argument.type === 'keyword_argument') {
      const key = textOf(childOf(argument, 'name')!)
      const value = evaluate(run, scope, childOf(argument, 'value')!)
      if (key === 'metaclass' && !isExtern(value, 'abc.ABCMeta', 'builtins.type', 'enum.EnumMeta', 'enum.EnumType'))
        bases.push(unknown(argument, 'its metaclass is not followed'))
    } else if (argument.type !== 'list_splat') {
      const base = evaluate(run, scope, argument)
      bases.push(base.kind === 'generic' ? base.origin : base)
      if (base.kind === 'generic' && base.origin.kind === 'class') continue
    }
  }
  const inner = createScope('class', scope.module, scope, name)
  const body: ClassBody = { annotations: new Map(), nodes: new Map(), className: name }
  openBody(inner, body)
  const block = childOf(node, 'body')!
  const made: ClassValue = {
    kind: 'class',
    name,
    module: scope.module,
    node,
    bases,
    mro: [],
    attributes: inner.variables,
    annotations: body.annotations,
    nodes: body.nodes,
    doc: docstring(run, inner, block),
    fields: undefined,
    frozen: false,
    generatedInit: false,
    enumeration: undefined,
    protocol: bases.some((base) => isExtern(base, 'typing.Protocol')),
    registered: undefined,
  }
  made.mro = linearize(made, node)
  execute(run, inner, block)
  const written = inner.variables.get('__doc__')
  if (written !== undefined) made.doc = written
  const enumBase = enumBaseOf(made)
  if (enumBase !== undefined) finishEnum(run, made, enumBase, block)
  return made
}

/** Python's order of bases (C3). */
function linearize(made: ClassValue, node: Node): Value[] {
  const chains = made.bases.map((base) => (base.kind === 'class' ? [...base.mro] : [base]))
  const lists = [...chains, [...made.bases]].filter((list) => list.length > 0)
  const order: Value[] = [made]
  while (lists.some((list) => list.length > 0)) {
    const next = lists
      .map((list) => list[0])
      .find((head) => head !== undefined && lists.every((list) => !list.slice(1).some((other) => isSame(other, head))))
    if (next === undefined)
      throw new PythonError('TypeError', `the bases of \`${made.name}\` cannot be put in an order`, placeOf(node))
    order.push(next)
    for (const list of lists) if (list[0] !== undefined && isSame(list[0], next)) list.shift()
  }
  return order
}

const isSame = (one: Value, other: Value): boolean =>
  one === other || (one.kind === 'extern' && other.kind === 'extern' && one.path === other.path)
