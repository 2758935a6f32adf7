import { childOf, childrenOf, type Node, namedChildren } from '../syntax/tree.ts'
import type { ClassValue } from '../values/types.ts'
import { bind } from './assignments.ts'
import { infer } from './expressions.ts'
import { type Inference, itemOf, joined, type Names } from './inference.ts'
import { walkBlock } from './statements.ts'
import type { UseType } from './types.ts'

/** Each branch starts from what was known before; what they agree on is known after. */
export function walkBranches(inference: Inference, node: Node, names: Names, self: ClassValue | undefined): void {
  const before = new Map(names.types)
  const after: Map<string, UseType | undefined>[] = []
  let complete = false
  const visit = (block: Node | undefined): void => {
    if (block === undefined) return
    walkBlock(inference, block, names, self)
    const ends = namedChildren(block).at(-1)?.type
    if (ends !== 'return_statement' && ends !== 'raise_statement') after.push(new Map(names.types))
    restore(names, before)
  }
  if (node.type === 'for_statement') {
    const source = infer(inference, childOf(node, 'right')!, names)
    bind(inference, childOf(node, 'left')!, itemOf(source), names)
    before.clear()
    for (const [name, type] of names.types) before.set(name, type)
    visit(childOf(node, 'body'))
  } else if (node.type === 'try_statement') {
    walkBlock(inference, childOf(node, 'body')!, names, self)
    for (const [name, type] of names.types) before.set(name, type)
    after.push(new Map(names.types))
    complete = true
    for (const clause of namedChildren(node)) {
      if (clause.type === 'block') continue
      for (const child of namedChildren(clause)) if (child.type !== 'block') infer(inference, child, names)
      visit(namedChildren(clause).find((child) => child.type === 'block'))
    }
  } else {
    const condition = childOf(node, 'condition')
    if (condition !== undefined) infer(inference, condition, names)
    for (const subject of childrenOf(node, 'subject')) infer(inference, subject, names)
    visit(childOf(node, 'consequence') ?? (node.type === 'while_statement' ? childOf(node, 'body') : undefined))
    for (const clause of node.type === 'match_statement'
      ? namedChildren(childOf(node, 'body') ?? node)
      : childrenOf(node, 'alternative')) {
      const inner = childOf(clause, 'condition')
      if (inner !== undefined) infer(inference, inner, names)
      if (clause.type === 'else_clause') complete = true
      visit(childOf(clause, 'consequence') ?? childOf(clause, 'body'))
    }
  }
  if (!complete) after.push(before)
  const all = new Set(after.flatMap((one) => [...one.keys()]))
  for (const name of all) {
    const known = after.filter((one) => one.has(name)).map((one) => one.get(name))
    names.types.set(name, joined(known))
  }
}

function restore(names: Names, to: ReadonlyMap<string, UseType | undefined>): void {
  names.types.clear()
  for (const [name, type] of to) names.types.set(name, type)
}
