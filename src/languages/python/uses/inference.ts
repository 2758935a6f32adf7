import type { UseSink } from '../../uses/collectUses.ts'
import type { DependencyApi } from '../../uses/dependencyApi.ts'
import type { Run } from '../run/run.ts'
import { lookUp } from '../run/scope.ts'
import { type Node, placeOf } from '../syntax/tree.ts'
import type { ClassValue, FunctionValue, ModuleValue } from '../values/types.ts'
import { type ApiSpelling, apiSpelling, spellTypes } from './apiMembers.ts'
import { joinTypes, other, type UseType } from './types.ts'
import { ofValue } from './valueTypes.ts'

/** What is known while code is walked through; what is used of the API goes to the sink. */
export interface Inference {
  readonly run: Run
  readonly sink: UseSink
  readonly api: DependencyApi
  /** Types that dependencies have, and `Query` with theirs. */
  readonly ofDependencies: ReadonlyMap<string, ApiSpelling>
  readonly functions: ReadonlyMap<Node, FunctionValue>
  readonly classes: ReadonlyMap<Node, ClassValue>
  readonly results: Map<FunctionValue, UseType | undefined>
  /** Functions whose body is being walked through for what it returns. */
  readonly open: Set<FunctionValue>
  readonly state: Map<ClassValue, Map<string, UseType | undefined>>
  readonly modules: Map<ModuleValue, Names>
  /** Lambdas that nothing has called yet, with the names around them. */
  readonly lambdas: Map<FunctionValue, Names>
  /** Nothing is reported while something is only looked at. */
  quiet: number
  depth: number
  /** Where a string annotation stands: what is in it has no place of its own. */
  place: Node | undefined
}

export const createInference = (
  run: Run,
  sink: UseSink,
  api: DependencyApi,
  functions: ReadonlyMap<Node, FunctionValue>,
  classes: ReadonlyMap<Node, ClassValue>,
): Inference => ({
  run,
  sink,
  api,
  ofDependencies: spellTypes(api.types),
  functions,
  classes,
  results: new Map(),
  open: new Set(),
  state: new Map(),
  modules: new Map(),
  lambdas: new Map(),
  quiet: 0,
  depth: 0,
  place: undefined,
})

/** Names of the function or module that is walked through, and those around it. */
export interface Names {
  readonly types: Map<string, UseType | undefined>
  readonly outer: Names | undefined
  readonly module: ModuleValue
  /** Types of what the function returns. */
  readonly returns: (UseType | undefined)[]
}

export function namesOf(inference: Inference, module: ModuleValue): Names {
  let names = inference.modules.get(module)
  if (names === undefined) {
    names = { types: new Map(), outer: undefined, module, returns: [] }
    inference.modules.set(module, names)
  }
  return names
}

export function lookUpType(inference: Inference, name: string, names: Names): UseType | undefined {
  for (let at: Names | undefined = names; at !== undefined; at = at.outer)
    if (at.types.has(name)) return at.types.get(name)
  const value = lookUp(names.module.scope, name)
  return value === undefined ? undefined : ofValue(inference, value)
}

export function joined(types: readonly (UseType | undefined)[]): UseType | undefined {
  if (types.length === 0) return { kind: 'none' }
  return types.reduce((joined, type) => joinTypes(joined, type))
}

export const itemOf = (type: UseType | undefined): UseType | undefined =>
  type?.kind === 'list'
    ? type.item
    : type?.kind === 'tuple'
      ? type.items.reduce((joined, item) => joinTypes(joined, item), type.items[0])
      : type?.kind === 'other' || type?.kind === 'dict' || type?.kind === 'extern'
        ? other
        : undefined

export function atPlaceOf(inference: Inference, node: Node, work: () => void): void {
  const before = inference.place
  inference.place = node
  work()
  inference.place = before
}

export function use(inference: Inference, coordinate: string, node: Node): void {
  sinkUse(inference, coordinate, 'type', node)
}

export function sinkUse(inference: Inference, coordinate: string, known: 'type' | 'only-owner', node: Node): void {
  if (inference.quiet === 0) inference.sink.use({ coordinate, known, ...placeOf(inference.place ?? node) })
}

export function unresolved(inference: Inference, member: string, why: string, node: Node): void {
  if (inference.quiet === 0) inference.sink.unresolved({ member, why, ...placeOf(inference.place ?? node) })
}

/** What a type of the client is to Python code: the core's, or that of a dependency whose types are known. */
export const spellingOf = (inference: Inference, type: string): ApiSpelling | undefined =>
  inference.ofDependencies.get(type) ?? apiSpelling(type)

export function mention(inference: Inference, name: string, node: Node): void {
  if (name === 'Client' || spellingOf(inference, name) === undefined) return
  if (inference.ofDependencies.has(name) || inference.run.target.coreType(name) !== undefined)
    use(inference, name, node)
}
