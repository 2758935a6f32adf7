import { childOf, type Node, namedChildren, placeOf, textOf } from '../syntax/tree.ts'
import type { Scope, Value } from '../values/types.ts'
import { truth, unknown } from '../values/values.ts'
import { branches, conditional, loop, whileLoop } from './branches.ts'
import { chooseCase } from './chooseCase.ts'
import { assignment, augmented, decorated, define } from './definitions.ts'
import { evaluate } from './evaluate.ts'
import { attempt, raise, withBlock } from './exceptions.ts'
import { executeImport, executeImportFrom } from './executeImport.ts'
import { makeClass } from './makeClass.ts'
import { makeFunction } from './makeFunction.ts'
import { mostDepth, mostSteps, PythonError, type Run, TooDeep, Undecidable } from './run.ts'
import { assign } from './scope.ts'

/** How a statement ends: by itself, or by leaving what it stands in. */
export type End = 'next' | 'break' | 'continue' | { readonly value: Value }

type Executor = (run: Run, scope: Scope, node: Node) => End

/** Walks through the statements of a block as Python would run them, as far as that can be known. */
export function execute(run: Run, scope: Scope, block: Node): End {
  if (run.depth > mostDepth) throw new TooDeep(placeOf(block))
  for (const statement of namedChildren(block)) {
    const end = executeStatement(run, scope, statement)
    if (end !== 'next') return end
  }
  return 'next'
}

export function executeStatement(run: Run, scope: Scope, node: Node): End {
  if (++run.steps > mostSteps && scope.kind === 'function')
    throw new Undecidable(unknown(node, 'it takes too many steps to follow'))
  const executor = Object.hasOwn(executors, node.type) ? executors[node.type] : undefined
  if (executor === undefined) return 'next'
  run.depth++
  try {
    return executor(run, scope, node)
  } finally {
    run.depth--
  }
}

const skip: Executor = () => 'next'

const executors: Readonly<Record<string, Executor>> = {
  expression_statement: (run, scope, node) => {
    for (const inside of namedChildren(node)) {
      if (inside.type === 'assignment') assignment(run, scope, inside)
      else if (inside.type === 'augmented_assignment') augmented(run, scope, inside)
      else if (inside.type !== 'string') evaluate(run, scope, inside)
    }
    return 'next'
  },
  import_statement: executeImport,
  import_from_statement: executeImportFrom,
  future_import_statement: (_run, scope, node) => {
    if (namedChildren(node).some((child) => textOf(child) === 'annotations')) scope.module.futureAnnotations = true
    return 'next'
  },
  function_definition: (run, scope, node) => {
    define(scope, textOf(childOf(node, 'name')!), makeFunction(run, scope, node), node)
    return 'next'
  },
  class_definition: (run, scope, node) => {
    define(scope, textOf(childOf(node, 'name')!), makeClass(run, scope, node), node)
    return 'next'
  },
  decorated_definition: decorated,
  if_statement: conditional,
  for_statement: loop,
  while_statement: whileLoop,
  try_statement: attempt,
  with_statement: withBlock,
  match_statement: (run, scope, node) => {
    const chosen = chooseCase(run, scope, node)
    if (chosen !== undefined) return chosen === null ? 'next' : execute(run, scope, chosen)
    return branches(
      run,
      scope,
      node,
      namedChildren(childOf(node, 'body') ?? node)
        .filter((child) => child.type === 'case_clause')
        .map((clause) => childOf(clause, 'consequence')),
      'which case holds is only known at run time',
    )
  },
  return_statement: (run, scope, node) => {
    const value = namedChildren(node)[0]
    return { value: value === undefined ? { kind: 'none' } : evaluate(run, scope, value) }
  },
  raise_statement: raise,
  assert_statement: (run, scope, node) => {
    const condition = namedChildren(node)[0]
    if (condition !== undefined && truth(evaluate(run, scope, condition)) === false)
      throw new PythonError('AssertionError', `\`${textOf(node)}\` does not hold`, placeOf(node))
    return 'next'
  },
  break_statement: () => 'break',
  continue_statement: () => 'continue',
  pass_statement: skip,
  delete_statement: (_run, scope, node) => {
    for (const name of names(node)) scope.variables.delete(name)
    return 'next'
  },
  global_statement: (_run, scope, node) => {
    for (const name of namedChildren(node)) scope.outer.set(textOf(name), scope.module.scope)
    return 'next'
  },
  nonlocal_statement: (_run, scope, node) => {
    for (const child of namedChildren(node)) {
      const name = textOf(child)
      for (let at = scope.parent; at !== undefined; at = at.parent)
        if (at.kind === 'function' && at.variables.has(name)) {
          scope.outer.set(name, at)
          break
        }
    }
    return 'next'
  },
  type_alias_statement: (_run, scope, node) => {
    const left = childOf(node, 'left') ?? namedChildren(node)[0]
    if (left !== undefined)
      assign(scope, textOf(left).replace(/\[.*/s, ''), {
        kind: 'call',
        path: 'typing.TypeAliasType',
        items: [],
        keywords: new Map(),
        node,
      })
    return 'next'
  },
}

function names(node: Node): string[] {
  return namedChildren(node).flatMap((child) =>
    child.type === 'identifier' ? [textOf(child)] : child.type === 'expression_list' ? names(child) : [],
  )
}
