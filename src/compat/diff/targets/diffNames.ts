import type { Change } from '../change.ts'
import { createChange } from '../createChange.ts'
import type { PublicName } from './publicNames.ts'

/** Parts that callers know by another name. */
export function diffNames(
  before: ReadonlyMap<string, PublicName>,
  after: ReadonlyMap<string, PublicName>,
): readonly Change[] {
  const changes: Change[] = []
  for (const [pointer, { title, name }] of before) {
    const now = after.get(pointer)?.name
    if (now === undefined || now === name) continue
    changes.push(
      createChange('name-changed', { before: pointer, after: pointer }, { thing: title, before: name, after: now }),
    )
  }
  return changes
}
