import type { Uses } from '../../types.ts'
import { collectUses } from '../../uses/collectUses.ts'
import { dependencyApi } from '../../uses/dependencyApi.ts'
import type { Run } from '../run/run.ts'
import type { Node } from '../syntax/tree.ts'
import type { ClassValue, FunctionValue, ModuleValue, Value } from '../values/types.ts'
import { createInference, type Inference, namesOf } from './inference.ts'
import { walkBlock } from './statements.ts'

/** What the code of the files that were imported uses of Dagger's API, each with its place, in the order of files and places. */
export function readUses(run: Run): Uses {
  const api = dependencyApi(run.dependencies)
  const found = collectUses(api)
  const functions = new Map<Node, FunctionValue>()
  const classes = new Map<Node, ClassValue>()
  const seen = new Set<Value>()
  for (const module of run.modules.values())
    for (const value of module.scope.variables.values()) collect(value, functions, classes, seen)
  const inference = createInference(run, found, api, functions, classes)
  for (const module of run.modules.values()) walk(run, inference, module)
  return found.uses()
}

function walk(run: Run, inference: Inference, module: ModuleValue): void {
  if (module.path === undefined) return
  walkBlock(inference, run.parse(module.path).root, namesOf(inference, module), undefined)
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
