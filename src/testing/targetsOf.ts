import { createTarget, parseVersionSet, type Target } from '../versions/index.ts'
import { fail } from './fail.ts'

/** The targets that a set of engines names (`boundaries`, `all`, `latest`, `v0.18.10..v0.19.5`, several with commas). */
export function targetsOf(engines: string, engineVersion?: string): readonly Target[] {
  const set = parseVersionSet(engines)
  if (!set.ok) return fail('No such engines', set.findings)
  return set.releases.map((release) => targetOf(release, engineVersion))
}

export function targetOf(release: string, engineVersion?: string): Target {
  const made = createTarget({ release, engineVersion })
  return made.ok
    ? made.target
    : fail(`No module with engineVersion ${engineVersion} on engine ${release}`, made.findings)
}
