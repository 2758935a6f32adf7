import { createFinding } from '../../../findings/index.ts'
import { childOf, childrenOf, type Node, placeOf, textOf } from '../syntax/tree.ts'
import type { ClassValue, Scope, Value } from '../values/types.ts'
import { same, truth, unknown } from '../values/values.ts'
import { bindTarget } from './bindTarget.ts'
import { evaluate } from './evaluate.ts'
import { type End, execute } from './execute.ts'
import { PythonError, type Run, Undecidable } from './run.ts'
import { iterate } from './subscript.ts'

/** `if`, `elif`, `else`. */
export function conditional(run: Run, scope: Scope, node: Node): End {
  const clauses: { readonly condition: Node | undefined; readonly body: Node | undefined }[] = [
    { condition: childOf(node, 'condition'), body: childOf(node, 'consequence') },
    ...childrenOf(node, 'alternative').map((clause) => ({
      condition: childOf(clause, 'condition'),
      body: childOf(clause, clause.type === 'else_clause' ? 'body' : 'consequence'),
    })),
  ]
  for (const [index, { condition, body }] of clauses.entries()) {
    const value = condition === undefined ? undefined : evaluate(run, scope, condition)
    const known = value === undefined ? true : truth(value)
    if (known === undefined) {
      const why = `whether \`${firstLine(condition!)}\` holds is only known at run time`
      return branches(
        run,
        scope,
        node,
        clauses.slice(index).map((clause) => clause.body),
        why,
        clauses.at(-1)?.condition === undefined,
      )
    }
    if (known) return body === undefined ? 'next' : execute(run, scope, body)
  }
  return 'next'
}

const firstLine = (node: Node): string => textOf(node).split('\n', 1)[0]!.slice(0, 60)

/**
 * Where it is not known which block runs: each is walked through by itself. What all of them agree on is known;
 * types that only some of them register are left out, with a finding.
 */
export function branches(
  run: Run,
  scope: Scope,
  node: Node,
  bodies: readonly (Node | undefined)[],
  why: string,
  complete = false,
): End {
  if (scope.kind === 'function') throw new Undecidable(unknown(node, why))
  const before = new Map(scope.variables)
  const objects = new Map(run.objects)
  const enums = new Map(run.enums)
  const outcomes: Map<string, Value>[] = complete ? [] : [before]
  const registered: ClassValue[] = []
  for (const body of bodies) {
    restore(scope.variables, before)
    if (body === undefined) continue
    try {
      execute(run, scope, body)
      outcomes.push(new Map(scope.variables))
    } catch (error) {
      // A block that raises is not the one that ran, or the module does not load at all.
      if (!(error instanceof PythonError)) throw error
    }
    for (const [table, known] of [
      [run.objects, objects],
      [run.enums, enums],
    ] as const) {
      for (const [name, value] of table) if (known.get(name) !== value) registered.push(value)
      restore(table, known)
    }
  }
  restore(scope.variables, before)
  for (const name of new Set(outcomes.flatMap((outcome) => [...outcome.keys()]))) {
    const values = outcomes.map((outcome) => outcome.get(name))
    const first = values[0]
    if (values.every((value) => same(value, first))) {
      if (first !== undefined) scope.variables.set(name, first)
      continue
    }
    const exposes = values.some((value) => isExposed(value))
    scope.variables.set(name, { ...unknown(node, why), ...(exposes ? { exposes } : {}) })
  }
  for (const { name, node: at } of registered)
    run.findings.push(
      createFinding(
        'read-not-decidable',
        '',
        { thing: `Whether type ${name} is registered`, problem: why, instead: 'Define it outside of the condition.' },
        { sourceMap: placeOf(at) },
      ),
    )
  return 'next'
}

const isExposed = (value: Value | undefined): boolean =>
  (value?.kind === 'function' && value.meta !== undefined) || (value?.kind === 'unknown' && value.exposes === true)

function restore<V>(table: Map<string, V>, to: ReadonlyMap<string, V>): void {
  table.clear()
  for (const [name, value] of to) table.set(name, value)
}

export function loop(run: Run, scope: Scope, node: Node): End {
  const source = evaluate(run, scope, childOf(node, 'right')!)
  const known = iterate(source)
  const body = childOf(node, 'body')
  if (body === undefined) return 'next'
  if (known === undefined)
    return branches(run, scope, node, [body], 'what the loop goes through is only known at run time')
  for (const item of known) {
    bindTarget(run, scope, childOf(node, 'left')!, item)
    const end = execute(run, scope, body)
    if (end === 'break') return 'next'
    if (typeof end === 'object') return end
  }
  const otherwise = childOf(node, 'alternative')
  const after = otherwise === undefined ? undefined : childOf(otherwise, 'body')
  return after === undefined ? 'next' : execute(run, scope, after)
}

export function whileLoop(run: Run, scope: Scope, node: Node): End {
  const body = childOf(node, 'body')
  if (body === undefined) return 'next'
  for (let turn = 0; turn < 1000; turn++) {
    const known = truth(evaluate(run, scope, childOf(node, 'condition')!))
    if (known === undefined) break
    if (!known) return 'next'
    const end = execute(run, scope, body)
    if (end === 'break') return 'next'
    if (typeof end === 'object') return end
  }
  return branches(run, scope, node, [body], 'how often the loop runs is only known at run time')
}
