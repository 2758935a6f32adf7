import { behaviourTable } from './behaviours/index.ts'
import { type ConfigKeys, jsonKeys, tomlKeys } from './configKeys.ts'
import { lastReleaseUpTo, releaseIndex } from './releases.ts'
import type { Span } from './types.ts'

const spansOf = (keys: ConfigKeys): readonly Span[] =>
  [...keys.values()].flatMap(({ forms, keys: inner }) => [
    ...forms.flatMap(({ releases }) => releases),
    ...(inner === undefined ? [] : spansOf(inner)),
  ])

const toml: readonly Span[] = behaviourTable['module-toml'].releases

const starts = new Set(
  [...spansOf(jsonKeys), ...spansOf(tomlKeys), ...toml].flatMap(({ since, until }) => [
    releaseIndex(since)!,
    ...(until === undefined ? [] : [releaseIndex(until)!]),
  ]),
)

/** A number that is the same for all releases that read configuration files alike. */
export function configEra(release: string): number {
  const index = releaseIndex(lastReleaseUpTo(release) ?? '') ?? -1
  let era = 0
  for (const start of starts) if (start <= index) era++
  return era
}
