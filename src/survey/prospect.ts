import { findingsAt, type Outcomes } from '../check/index.ts'
import { type PublicPart, renames } from '../diff/index.ts'
import type { Typedefs } from '../typedefs/index.ts'
import { assumedRelease, createTarget, type ModuleConfig } from '../versions/index.ts'
import { type PlaceOf, surveyFinding } from './foundOn.ts'
import type { SurveyProspect, SurveyRename } from './rows.ts'

const MOST = 20

/** What becomes of a module with a release as its engineVersion, on that release, against how it is served now. */
export function prospect(
  typedefs: Typedefs,
  config: ModuleConfig | undefined,
  outcomeOn: Outcomes,
  release: string,
  placeOf: PlaceOf,
): SurveyProspect {
  const outcome = outcomeOn(release, { engineVersion: release, configFindings: true })
  const after = createTarget({ release, engineVersion: release })
  const before = createTarget({ release: assumedRelease(config?.engineVersion, config?.kind), config })
  const renamed = before.ok && after.ok ? renames(typedefs, before.target, after.target).renamed : []
  return {
    release,
    view: after.ok ? after.target.view : '',
    status: outcome.status,
    errors: findingsAt(outcome, release, after.ok ? after.target.view : outcome.view)
      .filter(({ severity }) => severity === 'error')
      .slice(0, MOST)
      .map((finding) => surveyFinding(finding, release, true, placeOf)),
    renamed: renamed.length,
    renames: renamed.slice(0, MOST).map(shownRename),
  }
}

const SPELLINGS = ['graphql', 'cli', 'typescript', 'python', 'go'] as const

/** The name as those callers write it to whom it changes. */
function shownRename({ title, before, after }: PublicPart): SurveyRename {
  const spelling = SPELLINGS.find((one) => before[one] !== after[one]) ?? 'graphql'
  return { title, before: before[spelling] ?? '', after: after[spelling] ?? '' }
}
