import { behaviourTable } from '../versions/behaviours/index.ts'
import { releaseIndex, releases } from '../versions/releases.ts'
import type { Span } from '../versions/types.ts'
import type { DigestEra } from './types.ts'

const ROWS = {
  proto: 'recipe-digest-proto',
  manual: 'recipe-digest-manual',
  hasher1: 'recipe-digest-hasher-1',
  hasher2: 'recipe-digest-hasher-2',
  hasher3: 'recipe-digest-hasher-3',
} as const satisfies Record<DigestEra, string>

/** The engines of an era, in words: `v0.19.4-v0.19.10`. */
export function eraEngines(era: DigestEra): string {
  const span = spanOf(era)
  const last = lastOf(span)
  return last === undefined ? `${span.since} and later` : `${span.since}-${last}`
}

/** The engines that take an ID of that form, in words. */
export const formEngines = (wrapped: boolean): string =>
  wrapped ? eraEngines('hasher3') : `${spanOf('proto').since}-${lastOf(spanOf('hasher2'))}`

const spanOf = (era: DigestEra): Span => behaviourTable[ROWS[era]].releases[0]

const lastOf = ({ until }: Span): string | undefined =>
  until === undefined ? undefined : releases[(releaseIndex(until) ?? 0) - 1]
