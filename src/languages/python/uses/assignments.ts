import { lookUpInClass } from '../run/attributeOf.ts'
import { childOf, type Node, namedChildren, textOf } from '../syntax/tree.ts'
import type { ClassValue } from '../values/types.ts'
import { mentions, typeOfAnnotation } from './annotations.ts'
import { infer } from './expressions.ts'
import { walkFunction } from './functions.ts'
import { type Inference, type Names, namesOf } from './inference.ts'
import { joinTypes, other, type UseType } from './types.ts'

export function expressionStatement(inference: Inference, node: Node, names: Names): void {
  if (node.type === 'assignment') {
    assignment(inference, node, names)
    return
  }
  if (node.type === 'augmented_assignment') {
    infer(inference, childOf(node, 'left')!, names)
    infer(inference, childOf(node, 'right')!, names)
    return
  }
  infer(inference, node, names)
}

function assignment(inference: Inference, node: Node, names: Names): UseType | undefined {
  const left = childOf(node, 'left')!
  const right = childOf(node, 'right')
  const type = childOf(node, 'type')
  if (type !== undefined) mentions(inference, type, names)
  let value =
    right === undefined
      ? undefined
      : right.type === 'assignment'
        ? assignment(inference, right, names)
        : infer(inference, right, names)
  if (type !== undefined) {
    const declared = typeOfAnnotation(
      inference,
      { value: { kind: 'forward', node: type }, node: type },
      names.module,
      undefined,
    )
    value = declared ?? value
  }
  if (right !== undefined || type !== undefined) bind(inference, left, value, names)
  return value
}

export function bind(inference: Inference, target: Node, value: UseType | undefined, names: Names): void {
  switch (target.type) {
    case 'identifier':
      names.types.set(textOf(target), value)
      return
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'tuple':
      for (const [index, part] of namedChildren(target).entries())
        bind(
          inference,
          part,
          value?.kind === 'tuple'
            ? value.items[index]
            : value?.kind === 'list'
              ? value.item
              : value?.kind === 'other'
                ? other
                : undefined,
          names,
        )
      return
    case 'attribute': {
      const object = infer(inference, childOf(target, 'object')!, names)
      const name = textOf(childOf(target, 'attribute')!)
      if (object?.kind === 'own') {
        const state = stateOf(inference, object.class)
        state.set(name, state.has(name) ? joinTypes(state.get(name), value) : value)
      }
      return
    }
    case 'subscript':
      for (const child of namedChildren(target)) infer(inference, child, names)
      return
  }
}

export function stateOf(inference: Inference, of: ClassValue): Map<string, UseType | undefined> {
  let state = inference.state.get(of)
  if (state !== undefined) return state
  state = new Map()
  inference.state.set(of, state)
  // What the methods that make an object assign to it is known everywhere.
  for (const name of ['__init__', '__post_init__', 'create', 'setup']) {
    const value = lookUpInClass(of, name)
    const method = value?.kind === 'descriptor' ? value.value : value
    if (method?.kind !== 'function') continue
    inference.quiet++
    try {
      walkFunction(inference, method, method.node, namesOf(inference, method.module), of)
    } finally {
      inference.quiet--
    }
  }
  return state
}
