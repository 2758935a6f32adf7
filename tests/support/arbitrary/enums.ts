import fc from 'fast-check'
import { annotations, maybe, merged } from './values.ts'
import type { JsonRecord, World } from './world.ts'

export const enumArbitrary = (world: World, { name, members }: World['enums'][number]): fc.Arbitrary<JsonRecord> =>
  merged(
    fc.constant({ name }),
    annotations(world, false),
    fc
      .tuple(
        ...members.map((member, index) =>
          merged(
            fc.constant({ name: member }),
            maybe(
              world.has('enum-values'),
              'value',
              fc.constantFrom(member, `${member.toLowerCase()}`, `value ${index}`, `${index}.0`),
            ),
            annotations(world, true),
          ),
        ),
      )
      .map((parts) => ({ members: distinctValues(parts) })),
  )

/** Engines refuse two members with one value: the second one loses its own. */
function distinctValues(members: readonly JsonRecord[]): JsonRecord[] {
  const taken = new Set(members.map((member) => member['name']))
  return members.map((member) => {
    const { value, ...rest } = member
    if (value === undefined || value === member['name']) return member
    if (taken.has(value)) return rest
    taken.add(value)
    return member
  })
}
