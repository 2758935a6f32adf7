import { encodeModuleId } from '../../src/ids/index.ts'
import type { Typedefs } from '../../src/typedefs/types.ts'
import { createTarget, oldestModuleVersion, releases } from '../../src/versions/index.ts'
import { availableTypedefs } from '../load/availableTypedefs.ts'
import { digestOf, type KeptIds } from '../load/keptIds.ts'

/**
 * The IDs of a module's types for each release that its engineVersion lets it run on; none where the log of a runtime would have
 * something to say.
 *
 * @param kept the text of the document that the IDs are for
 */
export function makeIds(typedefs: Typedefs, kept: string, engineVersion: string | undefined): KeptIds {
  const numbers = new Map<string, number>()
  const found: Record<string, number> = {}
  for (const release of releases) {
    const made = createTarget({ release, engineVersion: engineVersion ?? oldestModuleVersion })
    if (!made.ok) continue
    const { translation, findings } = availableTypedefs(typedefs, made.target)
    const encoded = encodeModuleId(translation)
    const all = [...made.findings, ...findings, ...translation.findings, ...encoded.findings]
    const isSilent = all.every(({ severity }) => severity === 'note' || severity === 'info')
    if (encoded.id === undefined || !isSilent) continue
    const number = numbers.get(encoded.id) ?? numbers.size
    numbers.set(encoded.id, number)
    found[release] = number
  }
  return { digest: digestOf(kept), engineVersion: engineVersion ?? '', ids: [...numbers.keys()], releases: found }
}
