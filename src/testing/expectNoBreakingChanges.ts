import { diffTypedefs } from '../diff/diffTypedefs.ts'
import { type AnyTypedefs, documentOf } from './documentOf.ts'
import { fail } from './fail.ts'

/** Fails where a new document breaks callers of the old one; with `strict` where it may. */
export function expectNoBreakingChanges(
  before: AnyTypedefs,
  after: AnyTypedefs,
  options: { readonly strict?: boolean } = {},
): void {
  const [old, now] = [documentOf(before), documentOf(after)]
  const changes = diffTypedefs(old, now).filter(
    (change) => change.class === 'breaking' || (options.strict && change.class === 'risky'),
  )
  if (changes.length > 0) fail(`Module ${now.name} breaks its callers`, changes)
}
