import { childOf, type Node, namedChildren, textOf } from '../syntax/tree.ts'
import type { ClassValue, FunctionValue } from '../values/types.ts'
import { mentions, typeOfAnnotation } from './annotations.ts'
import { infer } from './expressions.ts'
import { type Inference, joined, type Names, namesOf } from './inference.ts'
import { walkBlock } from './statements.ts'
import type { UseType } from './types.ts'

/** A function's body, with its parameters and what `self` is. */
export function walkFunction(
  inference: Inference,
  value: FunctionValue | undefined,
  node: Node,
  outer: Names,
  self: ClassValue | undefined,
  given?: UseType,
): Names {
  const names: Names = { types: new Map(), outer, module: outer.module, returns: [] }
  let first = true
  for (const parameter of namedChildren(childOf(node, 'parameters') ?? { ...node, children: [] })) {
    const name = /^\**\s*(\w+)/.exec(textOf(parameter))?.[1]
    if (name === undefined) continue
    const type = childOf(parameter, 'type')
    const known = value?.parameters.find((one) => one.name === name)
    const written = childOf(parameter, 'value')
    if (written !== undefined) infer(inference, written, outer)
    let found: UseType | undefined
    if (first && self !== undefined && type === undefined)
      found = name === 'cls' ? { kind: 'own-class', class: self } : { kind: 'own', class: self }
    else if (known?.annotation !== undefined) found = typeOfAnnotation(inference, known.annotation, outer.module, self)
    else if (type !== undefined)
      found = typeOfAnnotation(inference, { value: { kind: 'forward', node: type }, node: type }, outer.module, self)
    else if (first && given !== undefined) found = given
    if (type !== undefined) mentions(inference, type, outer)
    if (/^\*(?!\*)/.test(textOf(parameter))) found = { kind: 'list', item: found }
    else if (textOf(parameter).startsWith('**')) found = { kind: 'dict', item: found }
    names.types.set(name, found)
    first = false
  }
  const body = childOf(node, 'body')
  const returns = childOf(node, 'return_type')
  if (returns !== undefined) mentions(inference, returns, outer)
  if (body !== undefined) {
    if (node.type === 'lambda') names.returns.push(infer(inference, body, names))
    else walkBlock(inference, body, names, self)
  }
  return names
}

export function nestedFunction(inference: Inference, node: Node, names: Names, self: ClassValue | undefined): void {
  const value = inference.functions.get(node)
  const name = textOf(childOf(node, 'name')!)
  const inner = walkFunction(inference, value, node, names, undefined)
  if (value !== undefined && names.outer === undefined) return
  const known = value ?? functionAt(node, names)
  const returns = childOf(node, 'return_type')
  inference.results.set(
    known,
    returns === undefined
      ? joined(inner.returns)
      : typeOfAnnotation(inference, { value: { kind: 'forward', node: returns }, node: returns }, names.module, self),
  )
  names.types.set(name, { kind: 'function', function: known, self: undefined })
}

/** What a function of the module gives: what it says, else what its body returns. */
export function resultOfFunction(
  inference: Inference,
  value: FunctionValue,
  self: ClassValue | undefined,
): UseType | undefined {
  if (inference.results.has(value)) return inference.results.get(value)
  let result: UseType | undefined
  if (value.returns !== undefined) {
    result = typeOfAnnotation(inference, value.returns, value.module, self)
    if (value.generator && result?.kind === 'list') result = { kind: 'list', item: result.item }
  } else if (!inference.open.has(value) && value.node.type !== 'lambda') {
    inference.open.add(value)
    inference.quiet++
    try {
      result = joined(walkFunction(inference, value, value.node, namesOf(inference, value.module), self).returns)
    } finally {
      inference.quiet--
      inference.open.delete(value)
    }
  }
  inference.results.set(value, result)
  return result
}

export function callLambda(inference: Inference, value: FunctionValue, callee: UseType | undefined): void {
  const outer = inference.lambdas.get(value)
  if (outer === undefined) return
  const given: UseType | undefined =
    callee?.kind === 'core-method' && callee.name === 'with_' ? { kind: 'core', name: callee.type } : undefined
  walkFunction(inference, undefined, value.node, outer, undefined, given)
  inference.lambdas.delete(value)
}

/** A function that no value is known of: a lambda, or one inside another. */
export function functionAt(node: Node, names: Names): FunctionValue {
  return {
    kind: 'function',
    name: '',
    module: names.module,
    scope: names.module.scope,
    node,
    parameters: [],
    returns: undefined,
    doc: undefined,
    attributes: new Map(),
    asynchronous: false,
    generator: false,
    wrapped: undefined,
    meta: undefined,
    marks: new Set(),
  }
}
