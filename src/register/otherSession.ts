import { createFinding, type Finding } from '../findings/index.ts'
import type { Plan, Translation } from '../plan/plan.ts'
import type { QueryOptions, Session } from '../session/types.ts'
import { normalizeVersion } from '../versions/index.ts'
import { viewDifferences } from './viewDifferences.ts'

/**
 * Why an engine may have refused calls that the target should take: the session is one of another engine, or of another view.
 *
 * Findings: `session-engine-differs`, else (where the view decides about some call) `session-view-differs`.
 */
export async function otherSession(
  session: Session,
  translation: Translation,
  plan: Plan,
  viewMatters: boolean,
  options: QueryOptions,
): Promise<Finding[]> {
  const { release } = translation.target
  const said = await session.version()
  const actual = said.ok ? normalizeVersion(said.version, release) : release
  if (actual !== release) return [createFinding('session-engine-differs', '', { actual, release })]
  if (!viewMatters) return []
  const answer = await session.query('{view:__schemaVersion}', options)
  const view = answer.ok ? answer.data['view'] : undefined
  return typeof view === 'string' ? viewDifferences(translation, plan, view) : []
}
