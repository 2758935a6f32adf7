import { createFinding, type Finding } from '../findings/index.ts'
import { callLabel, shortText } from './callLabel.ts'
import { digestOf } from './digests/digestOf.ts'
import { eraEngines, formEngines } from './eraEngines.ts'
import type { Digest, DigestEra, Recipe, RecipeCall } from './types.ts'

const FLAT: readonly DigestEra[] = ['proto', 'manual', 'hasher1', 'hasher2']
const WRAPPED: readonly DigestEra[] = ['hasher3']

/** The eras whose engines give every call the digest it is kept under, and what is wrong where there is none. */
export function checkDigests(
  { calls }: Pick<Recipe, 'calls'>,
  wrapped: boolean,
): { readonly eras: readonly DigestEra[]; readonly findings: readonly Finding[] } {
  const checked = [...calls].filter(([, call]) => !call.customDigest)
  const byContent = calls.size - checked.length
  const notes = byContent > 0 ? [createFinding('id-digest-by-content', '', { count: byContent })] : []
  const referred = (digest: Digest): Digest => calls.get(digest)?.contentDigest || digest
  const isTrue = (era: DigestEra, [digest, call]: readonly [Digest, RecipeCall]): boolean =>
    digestOf(call, era, referred) === digest
  const fits = (era: DigestEra): boolean => checked.every((entry) => isTrue(era, entry))

  const own = wrapped ? WRAPPED : FLAT
  const eras = own.filter(fits)
  if (eras.length > 0) return { eras, findings: notes }

  const others = (wrapped ? FLAT : WRAPPED).filter(fits)
  if (others.length > 0) {
    const data = { formEngines: formEngines(wrapped), digestEngines: others.map(eraEngines).join(' and ') }
    return { eras: [], findings: [createFinding('id-wrapping-wrong', '', data), ...notes] }
  }

  const { era, wrong } = own
    .map((era) => ({ era, wrong: checked.filter((entry) => !isTrue(era, entry)) }))
    .reduce((best, next) => (next.wrong.length < best.wrong.length ? next : best))
  if (wrong.length === checked.length) {
    return { eras: [], findings: [createFinding('id-digests-invented', '', { count: wrong.length }), ...notes] }
  }
  const findings = wrong.map(([digest, call]) =>
    createFinding('id-digest-wrong', '', {
      call: callLabel(call),
      digest: shortText(digest),
      engines: eraEngines(era),
      actual: digestOf(call, era, referred),
    }),
  )
  return { eras: [], findings: [...findings, ...notes] }
}
