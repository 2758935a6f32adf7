import { printTypedefs } from '../typedefs/index.ts'
import type { Typedefs } from '../typedefs/types.ts'
import { createTarget, newestStable, type Target } from '../versions/index.ts'
import type { Change } from './change.ts'
import { type DiffContext, report } from './context.ts'
import { enumUses } from './enumUses.ts'
import { diffAnnotations } from './rules/diffAnnotations.ts'
import { diffTypes } from './rules/diffTypes.ts'

export interface DiffOptions {
  /** Whose rules make GraphQL names out of names; default: the newest known release. */
  readonly target?: Target
}

/**
 * What changed for callers between two documents of a module.
 *
 * In: two decoded documents. Out: the changes in the order of the document, each a finding with its class: `breaking` (what
 * worked fails), `risky` (it may come out differently) or `safe`. Types in argument position may ask for less, types in result
 * position may promise more; interfaces are held to both, since callers' own objects have to satisfy them. Parts are paired by
 * name, then by the GraphQL name callers see, so that `foo_bar` → `fooBar` is a spelling and no removal. Source maps, private
 * fields, `x-` keys and the order of anything but required arguments are nothing callers notice.
 */
export function diffTypedefs(before: Typedefs, after: Typedefs, options: DiffOptions = {}): readonly Change[] {
  // Parts are paired by name, and a document that engines refuse may have two of one name.
  if (printTypedefs(before) === printTypedefs(after)) return Object.freeze([])
  const target = options.target ?? newestTarget()
  const context: DiffContext = { before, after, target, resultEnums: enumUses(after, target), changes: [] }
  const whole = { title: 'The module', before: '', after: '' }
  if (before.name !== after.name) {
    report(
      context,
      'module-renamed',
      { ...whole, before: '/name', after: '/name' },
      { before: before.name, after: after.name },
    )
  }
  diffAnnotations(context, before, after, whole)
  diffTypes(context)
  return Object.freeze(context.changes)
}

function newestTarget(): Target {
  const made = createTarget({ release: newestStable })
  if (!made.ok) throw new Error('the newest known release has no target')
  return made.target
}
