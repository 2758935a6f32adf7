import { loadModule } from '../../src/engine/module/load/index.ts'
import { createFinding, type Finding } from '../../src/findings/index.ts'
import type { Typedefs } from '../../src/typedefs/types.ts'
import { boundaryReleases, createTarget } from '../../src/versions/index.ts'
import { availableTypedefs } from '../load/availableTypedefs.ts'

/**
 * Why a module cannot be loaded, where every release that its engineVersion lets it run on refuses it; empty: one takes it.
 * Findings: `build-refused-everywhere`, and those of the newest stable release.
 */
export function refusedEverywhere(typedefs: Typedefs, engineVersion: string | undefined): readonly Finding[] {
  let first: readonly Finding[] | undefined
  let count = 0
  for (const release of ['latest', 'latest-beta', ...boundaryReleases().toReversed()]) {
    const made = createTarget({ release, ...(engineVersion === undefined ? {} : { engineVersion }) })
    if (!made.ok) continue
    const problems = problemsOn(typedefs, made.target)
    if (problems.length === 0) return []
    first ??= problems
    count++
  }
  if (first === undefined) return []
  return [createFinding('build-refused-everywhere', '', { module: typedefs.name, count }), ...first]
}

function problemsOn(
  typedefs: Typedefs,
  target: Extract<ReturnType<typeof createTarget>, { ok: true }>['target'],
): readonly Finding[] {
  const { translation, findings } = availableTypedefs(typedefs, target)
  const { plan } = translation
  const loaded = plan && loadModule(plan, target, { moduleName: typedefs.name })
  if (loaded?.ok) return []
  const all = [...findings, ...translation.findings, ...(loaded?.findings ?? [])]
  return all.filter(({ severity }) => severity === 'error')
}
