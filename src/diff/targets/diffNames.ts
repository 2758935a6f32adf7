import { nearestSourceMap, type Typedefs } from '../../typedefs/index.ts'
import type { Change } from '../change.ts'
import { createChange } from '../createChange.ts'
import type { PublicName } from './publicNames.ts'

/** Parts that callers know by another name. */
export function diffNames(
  typedefs: Typedefs,
  before: ReadonlyMap<string, PublicName>,
  after: ReadonlyMap<string, PublicName>,
): readonly Change[] {
  const changes: Change[] = []
  for (const [pointer, { title, name }] of before) {
    const now = after.get(pointer)?.name
    if (now === undefined || now === name) continue
    const sourceMap = nearestSourceMap(typedefs, pointer)
    const place = { before: pointer, after: pointer }
    const data = { thing: title, before: name, after: now }
    changes.push(createChange('name-changed', place, data, sourceMap && { sourceMap }))
  }
  return changes
}
