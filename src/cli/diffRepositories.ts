import { diffTypedefs } from '../diff/index.ts'
import type { FindingReport } from '../findings/index.ts'
import { type ModuleChanges, shownPath, type WorkspaceChanges } from '../reports/index.ts'
import type { Target } from '../versions/index.ts'
import type { Io } from './io.ts'
import { type AllModules, loadAll, type PlacedBelow } from './loadAll.ts'

/** One side of a comparison: what it is called, and its modules where they are read already. */
type Side = readonly [name: string, all: AllModules | undefined]

/** What changes for callers between two states of a repository. Modules are the same that lie at the same place; else, that alone have a name. */
export async function diffRepositories(
  io: Io,
  before: Side,
  after: Side,
  target: Target,
): Promise<WorkspaceChanges | FindingReport> {
  const [left, right] = [before[1] ?? (await loadAll(io, before[0])), after[1] ?? (await loadAll(io, after[0]))]
  for (const { modules, failures } of [left, right]) {
    const [failure] = failures
    if (modules.length === 0 && failure !== undefined) return failure
  }
  const partners = pair(left.modules, right.modules)
  const kept = left.modules.map(({ module }): ModuleChanges => {
    const other = partners.get(module)
    const place = { name: (other ?? module).typedefs.name, path: shownPath((other ?? module).file) }
    if (other === undefined) return { ...place, changes: [], presence: 'removed' }
    return { ...place, changes: diffTypedefs(module.typedefs, other.typedefs, { target }) }
  })
  const known = new Set(partners.values())
  const added = right.modules
    .filter(({ module }) => !known.has(module))
    .map(
      ({ module }): ModuleChanges => ({
        name: module.typedefs.name,
        path: shownPath(module.file),
        changes: [],
        presence: 'added',
      }),
    )
  return {
    title: `${before[0]} to ${after[0]}`,
    modules: [...kept, ...added],
    leftOut: unreadOf(left, right),
  }
}

/** What could not be read now, and what could not be read before and is no longer there. */
function unreadOf(left: AllModules, right: AllModules): WorkspaceChanges['leftOut'] {
  const now = [...right.failures, ...right.skipped]
  const before = left.failures.filter(({ file = '' }) => !now.some((one) => file.endsWith(`:${one.file}`)))
  return [...now, ...before]
}

function pair(
  left: readonly PlacedBelow[],
  right: readonly PlacedBelow[],
): ReadonlyMap<PlacedBelow['module'], PlacedBelow['module']> {
  const partners = new Map<PlacedBelow['module'], PlacedBelow['module']>()
  const open = new Set(right)
  const join = (one: PlacedBelow, other: PlacedBelow | undefined): void => {
    if (other === undefined) return
    partners.set(one.module, other.module)
    open.delete(other)
  }
  for (const one of left)
    join(
      one,
      right.find(({ below }) => below === one.below),
    )
  const named = (all: Iterable<PlacedBelow>, name: string): readonly PlacedBelow[] =>
    [...all].filter(({ module }) => module.typedefs.name === name)
  for (const one of left) {
    if (partners.has(one.module)) continue
    const { name } = one.module.typedefs
    const others = named(open, name)
    const alone =
      named(
        left.filter(({ module }) => !partners.has(module)),
        name,
      ).length === 1 && others.length === 1
    if (alone) join(one, others[0])
  }
  return partners
}
