import type { UnresolvedUse, Use, Uses } from '../../types.ts'
import type { Run } from '../run/run.ts'
import type { Node } from '../syntax/tree.ts'
import type { ClassValue, FunctionValue, ModuleValue, Value } from '../values/types.ts'
import { Inference } from './Inference.ts'

export interface UseSink {
  use(use: Use): void
  unresolved(use: UnresolvedUse): void
}

/** What the code of the files that were imported uses of Dagger's API, each with its place, in the order of files and places. */
export function readUses(run: Run): Uses {
  const calls = new Map<string, Use>()
  const unresolved = new Map<string, UnresolvedUse>()
  const sink: UseSink = {
    use: (use) => calls.set(`${use.coordinate} ${use.filename} ${use.line} ${use.column}`, use),
    unresolved: (use) => unresolved.set(`${use.filename} ${use.line} ${use.column}`, use),
  }
  const functions = new Map<Node, FunctionValue>()
  const classes = new Map<Node, ClassValue>()
  const seen = new Set<Value>()
  for (const module of run.modules.values())
    for (const value of module.scope.variables.values()) collect(value, functions, classes, seen)
  const inference = new Inference(run, sink, functions)
  for (const [node, value] of classes) inference.knowClass(node, value)
  for (const module of run.modules.values()) walk(run, inference, module)
  return { calls: inOrder([...calls.values()]), unresolved: inOrder([...unresolved.values()]) }
}

function walk(run: Run, inference: Inference, module: ModuleValue): void {
  if (module.path === undefined) return
  inference.block(run.parse(module.path).root, inference.names(module), undefined)
}

function collect(
  value: Value,
  functions: Map<Node, FunctionValue>,
  classes: Map<Node, ClassValue>,
  seen: Set<Value>,
): void {
  if (seen.has(value) || seen.size > 100_000) return
  seen.add(value)
  if (value.kind === 'function') functions.set(value.node, value)
  else if (value.kind === 'descriptor') collect(value.value, functions, classes, seen)
  else if (value.kind === 'class') {
    classes.set(value.node, value)
    for (const inner of value.attributes.values()) collect(inner, functions, classes, seen)
    for (const base of value.mro) collect(base, functions, classes, seen)
  }
}

const inOrder = <Item extends { readonly filename: string; readonly line: number; readonly column: number }>(
  list: readonly Item[],
): readonly Item[] =>
  [...list].sort((left, right) =>
    left.filename < right.filename
      ? -1
      : left.filename > right.filename
        ? 1
        : left.line - right.line || left.column - right.column,
  )
