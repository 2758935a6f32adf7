import { childOf, childrenOf, type Node, namedChildren, textOf } from '../syntax/tree.ts'
import { bind } from './assignments.ts'
import { call } from './calls.ts'
import { functionAt } from './functions.ts'
import { type Inference, itemOf, joined, lookUpType, mention, type Names } from './inference.ts'
import { attribute } from './members.ts'
import { mostDepth } from './statements.ts'
import { joinTypes, other, type UseType } from './types.ts'

export function infer(inference: Inference, node: Node, names: Names): UseType | undefined {
  if (inference.depth > mostDepth) return undefined
  inference.depth++
  try {
    return inferNode(inference, node, names)
  } finally {
    inference.depth--
  }
}

function inferNode(inference: Inference, node: Node, names: Names): UseType | undefined {
  switch (node.type) {
    case 'identifier': {
      const type = lookUpType(inference, textOf(node), names)
      if (type?.kind === 'core-class') mention(inference, type.name, node)
      return type
    }
    case 'attribute':
      return attribute(inference, node, names)
    case 'call':
      return call(inference, node, names)
    case 'await': {
      const inside = namedChildren(node)[0]
      return inside === undefined ? undefined : infer(inference, inside, names)
    }
    case 'parenthesized_expression':
    case 'expression_statement':
    case 'type': {
      const inside = namedChildren(node)[0]
      return inside === undefined ? undefined : infer(inference, inside, names)
    }
    case 'conditional_expression': {
      const [yes, condition, no] = namedChildren(node)
      if (condition !== undefined) infer(inference, condition, names)
      return joinTypes(yes && infer(inference, yes, names), no && infer(inference, no, names))
    }
    case 'boolean_operator': {
      const left = infer(inference, childOf(node, 'left')!, names)
      const right = infer(inference, childOf(node, 'right')!, names)
      return joinTypes(left, right)
    }
    case 'named_expression': {
      const value = infer(inference, childOf(node, 'value')!, names)
      bind(inference, childOf(node, 'name')!, value, names)
      return value
    }
    case 'subscript': {
      const value = infer(inference, childOf(node, 'value')!, names)
      const indexes = childrenOf(node, 'subscript')
      for (const index of indexes) infer(inference, index, names)
      if (indexes[0]?.type === 'slice') return value
      if (value?.kind === 'tuple') return value.items[Number(textOf(indexes[0] ?? node))]
      return value?.kind === 'list' || value?.kind === 'dict'
        ? value.item
        : value?.kind === 'other' || value?.kind === 'extern'
          ? other
          : undefined
    }
    case 'list':
    case 'set': {
      const items = namedChildren(node).map((child) => infer(inference, child, names))
      return { kind: 'list', item: items.length === 0 ? undefined : joined(items) }
    }
    case 'tuple':
    case 'expression_list':
      return { kind: 'tuple', items: namedChildren(node).map((child) => infer(inference, child, names)) }
    case 'dictionary': {
      const values = namedChildren(node).map((child) => {
        if (child.type !== 'pair') return infer(inference, namedChildren(child)[0] ?? child, names)
        infer(inference, childOf(child, 'key')!, names)
        return infer(inference, childOf(child, 'value')!, names)
      })
      return { kind: 'dict', item: values.length === 0 ? undefined : joined(values) }
    }
    case 'list_comprehension':
    case 'set_comprehension':
    case 'generator_expression':
    case 'dictionary_comprehension':
      return comprehension(inference, node, names)
    case 'lambda': {
      const made = functionAt(node, names)
      inference.lambdas.set(made, names)
      return { kind: 'function', function: made, self: undefined }
    }
    case 'binary_operator': {
      const left = infer(inference, childOf(node, 'left')!, names)
      const right = infer(inference, childOf(node, 'right')!, names)
      return left?.kind === 'list' && right?.kind === 'list' ? joinTypes(left, right) : other
    }
    case 'none':
      return { kind: 'none' }
    case 'string':
    case 'concatenated_string':
      for (const child of namedChildren(node))
        if (child.type === 'interpolation' || child.type === 'string') infer(inference, child, names)
      return other
    case 'integer':
    case 'float':
    case 'true':
    case 'false':
      return other
    case 'keyword_argument':
      return infer(inference, childOf(node, 'value')!, names)
    default:
      for (const child of namedChildren(node)) infer(inference, child, names)
      return node.type === 'list_splat' ? undefined : other
  }
}

function comprehension(inference: Inference, node: Node, names: Names): UseType {
  const inner: Names = { types: new Map(), outer: names, module: names.module, returns: names.returns }
  const body = childOf(node, 'body')!
  for (const clause of namedChildren(node)) {
    if (clause === body) continue
    if (clause.type === 'for_in_clause') {
      const source = infer(inference, childOf(clause, 'right')!, inner)
      bind(inference, childOf(clause, 'left')!, itemOf(source), inner)
    } else for (const child of namedChildren(clause)) infer(inference, child, inner)
  }
  if (body.type !== 'pair') return { kind: 'list', item: infer(inference, body, inner) }
  infer(inference, childOf(body, 'key')!, inner)
  return { kind: 'dict', item: infer(inference, childOf(body, 'value')!, inner) }
}
