import { childOf, childrenOf, type Node, namedChildren, textOf } from '../syntax/tree.ts'
import type { ClassValue } from '../values/types.ts'
import { bind, expressionStatement } from './assignments.ts'
import { walkBranches } from './branches.ts'
import { infer } from './expressions.ts'
import { nestedFunction, walkFunction } from './functions.ts'
import { type Inference, mention, type Names } from './inference.ts'
import { ofExtern } from './valueTypes.ts'

export const mostDepth = 150

export function walkBlock(inference: Inference, block: Node, names: Names, self: ClassValue | undefined): void {
  for (const statement of namedChildren(block)) walkStatement(inference, statement, names, self)
}

function walkStatement(inference: Inference, node: Node, names: Names, self: ClassValue | undefined): void {
  if (inference.depth > mostDepth) return
  inference.depth++
  try {
    anyStatement(inference, node, names, self)
  } finally {
    inference.depth--
  }
}

function anyStatement(inference: Inference, node: Node, names: Names, self: ClassValue | undefined): void {
  switch (node.type) {
    case 'import_statement':
    case 'future_import_statement':
      return bindImports(inference, node, names)
    case 'import_from_statement':
      mentionImports(inference, node)
      return bindImports(inference, node, names)
    case 'decorated_definition':
      for (const decorator of node.children)
        if (decorator.type === 'decorator') for (const child of namedChildren(decorator)) infer(inference, child, names)
      return walkStatement(inference, childOf(node, 'definition')!, names, self)
    case 'function_definition':
      return nestedFunction(inference, node, names, self)
    case 'class_definition':
      return classBody(inference, node, names)
    case 'if_statement':
    case 'match_statement':
    case 'try_statement':
    case 'for_statement':
    case 'while_statement':
      return walkBranches(inference, node, names, self)
    case 'with_statement':
      for (const item of namedChildren(node)
        .filter((child) => child.type === 'with_clause')
        .flatMap(namedChildren)) {
        const expression = childOf(item, 'value') ?? namedChildren(item)[0]
        if (expression?.type === 'as_pattern') {
          const value = infer(inference, namedChildren(expression)[0]!, names)
          const alias = childOf(expression, 'alias')
          if (alias !== undefined) bind(inference, namedChildren(alias)[0] ?? alias, value, names)
        } else if (expression !== undefined) infer(inference, expression, names)
      }
      return walkBlock(inference, childOf(node, 'body')!, names, self)
    case 'return_statement': {
      const value = namedChildren(node)[0]
      names.returns.push(value === undefined ? { kind: 'none' } : infer(inference, value, names))
      return
    }
    case 'expression_statement':
      for (const child of namedChildren(node)) expressionStatement(inference, child, names)
      return
    case 'block':
      return walkBlock(inference, node, names, self)
    default:
      for (const child of namedChildren(node)) if (child.type !== 'identifier') infer(inference, child, names)
  }
}

function bindImports(inference: Inference, node: Node, names: Names): void {
  if (names.outer === undefined) return
  for (const child of childrenOf(node, 'name')) {
    const alias = childOf(child, 'alias')
    const name = textOf(alias ?? child).split('.')[0]!
    const from = childOf(node, 'module_name')
    const original = textOf(alias === undefined ? child : childOf(child, 'name')!)
    const path = from === undefined ? original.split('.')[0]! : `${textOf(from)}.${original}`
    names.types.set(name, /^dagger(\.|$)/.test(path) ? ofExtern(inference, path) : undefined)
  }
}

function mentionImports(inference: Inference, node: Node): void {
  const from = childOf(node, 'module_name')
  if (from === undefined || textOf(from) !== 'dagger') return
  for (const child of childrenOf(node, 'name')) {
    const written = child.type === 'aliased_import' ? childOf(child, 'name')! : child
    mention(inference, textOf(written), written)
  }
}

function classBody(inference: Inference, node: Node, names: Names): void {
  const value = inference.classes.get(node)
  const body = childOf(node, 'body')
  if (body === undefined) return
  for (const base of namedChildren(childOf(node, 'superclasses') ?? { ...node, children: [] }))
    if (base.type !== 'keyword_argument') infer(inference, base, names)
  const inner: Names = { types: new Map(), outer: names, module: names.module, returns: [] }
  for (const statement of namedChildren(body)) {
    const definition = statement.type === 'decorated_definition' ? childOf(statement, 'definition')! : statement
    if (definition.type !== 'function_definition') {
      walkStatement(inference, statement, inner, undefined)
      continue
    }
    for (const decorator of statement.children)
      if (decorator.type === 'decorator') for (const child of namedChildren(decorator)) infer(inference, child, names)
    const isStatic = statement.children.some(
      (child) => child.type === 'decorator' && /staticmethod/.test(textOf(child)),
    )
    walkFunction(inference, inference.functions.get(definition), definition, names, isStatic ? undefined : value)
  }
}
