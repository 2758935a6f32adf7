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
  const { since, until }: Span = behaviourTable[ROWS[era]].releases[0]
  const end = until === undefined ? undefined : releases[(releaseIndex(until) ?? 0) - 1]
  return end === undefined ? `${since} and later` : `${since}-${end}`
}
