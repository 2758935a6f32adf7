import type { Finding } from '../../findings/index.ts'
import { configEra, createTarget, type ModuleConfig, type Target } from '../../versions/index.ts'
import { addDependencies } from './addDependencies.ts'
import { addUses } from './addUses.ts'
import { configErrorsOn, configOn } from './configOn.ts'
import { createChecker } from './createChecker.ts'
import { findingsAt } from './findingsAt.ts'
import type { MatrixModule, MatrixOutcome } from './matrix.ts'

export interface OutcomeOptions {
  /** The module's engineVersion; absent: its configuration's. */
  readonly engineVersion?: string | undefined
  /** Whatever its configuration asks for: without one given, each release's own. */
  readonly anyVersion?: boolean
  /** Findings about the configuration are in the outcome too; otherwise only its errors' status is. */
  readonly configFindings?: boolean
}

/** What one module comes to on a release. Releases and engineVersions that it cannot tell apart are computed once. */
export type Outcomes = (release: string, options?: OutcomeOptions) => MatrixOutcome

export function createOutcomes(module: MatrixModule): Outcomes {
  const checker = createChecker(module.typedefs)
  const usesAdded = addUses(module.uses)
  const dependenciesAdded = addDependencies(module.dependencies)
  // The view does not matter to it.
  const unreadIn = new Map<number, MatrixOutcome>()
  const unread = (target: Target): readonly Finding[] => {
    const { release, view } = target
    const era = configEra(target.resolvedRelease)
    const known = unreadIn.get(era) ?? { status: 'fails', findings: configErrorsOn(module, target), release, view }
    unreadIn.set(era, known)
    return known.findings.length === 0 ? known.findings : findingsAt(known, release, view)
  }
  return (release, { engineVersion, anyVersion = false, configFindings = false } = {}) => {
    const config = anyVersion ? undefined : configOn(module, release)
    const made = targetOf(release, engineVersion, config)
    if (made.ok) {
      const { target } = made
      const outcome = dependenciesAdded(usesAdded(checker.check(target), target), target)
      const errors = unread(target)
      if (errors.length === 0) return outcome
      const findings = configFindings ? [...outcome.findings, ...errors] : outcome.findings
      return Object.freeze({ ...outcome, status: 'fails', findings })
    }
    const findings = made.findings.filter(({ severity }) => severity === 'error')
    return Object.freeze({ status: 'fails', findings, release, view: engineVersion ?? config?.engineVersion ?? '' })
  }
}

type Made = ReturnType<typeof createTarget>
const MOST = 20_000
// No text of a user's is this one.
const ABSENT = '\0'
const made = new Map<string, Made>()

// Many modules are looked at on the same targets, which remember their answers.
function targetOf(release: string, engineVersion: string | undefined, config: ModuleConfig | undefined): Made {
  const key = [release, engineVersion, config?.engineVersion, config?.kind, config?.file]
    .map((part) => part ?? ABSENT)
    .join('\n')
  const known = made.get(key)
  if (known !== undefined) return known
  if (made.size >= MOST) made.clear()
  const target = createTarget({ release, engineVersion, config })
  made.set(key, target)
  return target
}
