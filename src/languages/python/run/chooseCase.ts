import { childOf, type Node, namedChildren, textOf } from '../syntax/tree.ts'
import type { Scope, Value } from '../values/types.ts'
import { equals } from '../values/values.ts'
import { evaluate } from './evaluate.ts'
import type { Run } from './run.ts'

const literals = new Set([
  'string',
  'concatenated_string',
  'integer',
  'float',
  'true',
  'false',
  'none',
  'unary_operator',
])

/** The block of a `match` that runs: null where none does, undefined where only running the code tells. Names, literals and `|`. */
export function chooseCase(run: Run, scope: Scope, node: Node): Node | null | undefined {
  const subject = childOf(node, 'subject')
  const value = subject === undefined ? undefined : evaluate(run, scope, subject)
  if (value === undefined || value.kind === 'unknown') return undefined
  for (const clause of namedChildren(childOf(node, 'body') ?? node)) {
    if (clause.type !== 'case_clause') continue
    const patterns = namedChildren(clause).filter(({ type }) => type === 'case_pattern')
    if (childOf(clause, 'guard') !== undefined || patterns.length !== 1) return undefined
    const holds = matches(run, scope, patterns[0]!, value)
    if (holds === undefined) return undefined
    if (holds) return childOf(clause, 'consequence') ?? null
  }
  return null
}

function matches(run: Run, scope: Scope, pattern: Node, value: Value): boolean | undefined {
  if (textOf(pattern).trim() === '_') return true
  const [inner, ...others] = namedChildren(pattern)
  if (literals.has(pattern.type)) return equals(evaluate(run, scope, pattern), value)
  if (pattern.type === 'union_pattern') {
    const parts = namedChildren(pattern).map((part) => matches(run, scope, part, value))
    return parts.includes(true) ? true : parts.includes(undefined) ? undefined : false
  }
  if (pattern.type === 'case_pattern' && inner !== undefined && others.length === 0)
    return matches(run, scope, inner, value)
  return undefined
}
