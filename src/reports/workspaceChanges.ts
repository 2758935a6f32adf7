import type { ChangeClass } from '../diff/change.ts'
import type { AttributedChange } from '../diff/targets/attributeChanges.ts'
import type { Finding } from '../findings/index.ts'

/** What changes for the callers of one module of a repository. */
export interface ModuleChanges {
  readonly name: string
  readonly path: string
  readonly changes: readonly AttributedChange[]
  /** The module is only there before, or only there now. */
  readonly presence?: 'removed' | 'added'
  /** What stands in the way of an upgrade. */
  readonly obstacles?: readonly Finding[]
}

/** What changes for the callers of a whole repository. */
export interface WorkspaceChanges {
  /** What is compared: `engineVersion v0.18.10 to v0.19.5`, `main:. to .`. */
  readonly title: string
  readonly modules: readonly ModuleChanges[]
  /** Modules that could not be looked at, with why. */
  readonly leftOut: readonly { readonly file?: string; readonly findings: readonly Finding[] }[]
}

export const CLASSES: readonly ChangeClass[] = ['breaking', 'risky', 'safe']

export const countOf = ({ changes, presence }: ModuleChanges, kind: ChangeClass): number =>
  changes.filter((change) => change.class === kind).length +
  (kind === 'breaking' && presence === 'removed' ? 1 : 0) +
  (kind === 'safe' && presence === 'added' ? 1 : 0)

/** Does something of the module break, or stand in the way? */
export const breaksIn = (module: ModuleChanges): boolean =>
  countOf(module, 'breaking') > 0 || (module.obstacles ?? []).some(({ severity }) => severity === 'error')

/** The whole in one sentence: `2 of 26 modules break for callers; 3 breaking, 1 risky, 4 safe changes`. */
export function changesVerdict({ modules, leftOut }: WorkspaceChanges): string {
  const broken = modules.filter(breaksIn).length
  const counts = CLASSES.map((kind) => [kind, modules.reduce((sum, one) => sum + countOf(one, kind), 0)] as const)
  const total = counts.reduce((sum, [, count]) => sum + count, 0)
  const parts = [
    broken === 0
      ? `Nothing breaks for callers of ${modules.length === 1 ? 'the one module' : `${modules.length} modules`}`
      : `${modules.length === 1 ? 'The one module' : `${broken} of ${modules.length} modules`} ${broken === 1 ? 'breaks' : 'break'} for callers`,
    total === 0
      ? 'nothing changes'
      : `${counts.flatMap(([kind, count]) => (count === 0 ? [] : [`${count} ${kind}`])).join(', ')} change${total === 1 ? '' : 's'}`,
    ...(leftOut.length === 0 ? [] : [`${leftOut.length} module${leftOut.length === 1 ? ' was' : 's were'} left out`]),
  ]
  return `${parts.join('; ')}.`
}

/** Modules of which there is something to say, those that break first; and the names of the others. */
export function sortChanges({ modules }: WorkspaceChanges): {
  readonly changed: readonly ModuleChanges[]
  readonly same: readonly string[]
} {
  const says = (one: ModuleChanges): boolean =>
    one.changes.length > 0 || one.presence !== undefined || (one.obstacles ?? []).length > 0
  const changed = modules.filter(says).sort((a, b) => Number(breaksIn(b)) - Number(breaksIn(a)))
  return {
    changed,
    same: modules.filter((one) => !says(one)).map(({ name, path }) => (path === '' || path === '.' ? name : path)),
  }
}
