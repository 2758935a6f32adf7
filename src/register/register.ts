import { createFinding, type Finding } from '../findings/index.ts'
import { encodeModuleId, recipeFormat } from '../ids/index.ts'
import type { Plan, Translation } from '../plan/plan.ts'
import { withoutUnpinnable } from '../plan/withoutUnpinnable.ts'
import type { Session } from '../session/types.ts'
import { loadModule } from './loadModule.ts'
import { otherSession } from './otherSession.ts'
import { type SendOptions, sendBatch } from './sendBatch.ts'

export interface RegisterOptions extends SendOptions {
  /**
   * - `id` (if absent, from v0.12.0 on): the module ID is made here and loaded in one request. Its calls carry their own views.
   * - `batched` (if absent, before that): the calls themselves, independent ones sharing a request.
   * - `calls`: one request for each chain of calls, as SDKs do it; for comparison.
   */
  readonly strategy?: 'id' | 'batched' | 'calls' | undefined
}

export type Registration =
  | {
      readonly ok: true
      /** As the engine gives it: a recipe up to v0.20.8, a handle of this engine process after that. */
      readonly id: string
      /** Requests this took. */
      readonly requests: number
      /** What this way of registering could not keep. */
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Registers a translated module in a session. All or nothing: a module exists only once its last call has succeeded.
 *
 * In: a session, a translation for its engine. Out: the module's ID in that session, or every reason why there is none, each
 * at the part of the document it is about, with the engine's own words. An ID that the engine refuses is registered call by
 * call once more, to learn which part is to blame.
 *
 * Findings: `registration-impossible`, `registration-refused`, `registration-refused-somewhere`,
 * `session-engine-differs`, `session-view-differs`, `module-id-of-other-type`, `agent-not-pinnable`, those of `encodeModuleId` and of the session.
 */
export async function register(
  session: Session,
  translation: Translation,
  options: RegisterOptions = {},
): Promise<Registration> {
  const { plan, target } = translation
  if (plan === undefined) {
    const { release, view } = target
    return {
      ok: false,
      findings: [createFinding('registration-impossible', '', { target: `${release} (view ${view})` })],
    }
  }
  const before = session.traffic.requests
  const strategy = options.strategy ?? (recipeFormat(target) === undefined ? 'batched' : 'id')
  if (strategy === 'id') {
    const { id, findings } = encodeModuleId(translation)
    if (id === undefined) return { ok: false, findings }
    const loaded = await loadModule(session, target, id, options)
    if (loaded.ok) return { ok: true, id: loaded.id, requests: session.traffic.requests - before, findings }
    if (loaded.errors.length === 0) return { ok: false, findings: loaded.findings }
    return { ok: false, findings: await blame(session, translation, plan, loaded.errors[0]!.message, options) }
  }
  const pinless = withoutUnpinnable(plan, translation)
  const limits = strategy === 'calls' ? { ...options, maxAliases: 1 } : options
  const sent = await sendBatch(session, translation, pinless.plan, limits)
  if (!sent.ok) return sent
  return { ok: true, id: sent.id, requests: session.traffic.requests - before, findings: pinless.findings }
}

async function blame(
  session: Session,
  translation: Translation,
  plan: Plan,
  engineMessage: string,
  options: SendOptions,
): Promise<readonly Finding[]> {
  const sent = await sendBatch(session, translation, withoutUnpinnable(plan, translation).plan, options)
  const refused = sent.ok ? [] : sent.findings.filter(({ code }) => code === 'registration-refused')
  // A session of another view may refuse other calls than those of the ID.
  const known = refused.some((finding) => engineMessage.includes(finding.engineMessage ?? engineMessage))
  const where = known
    ? refused
    : [createFinding('registration-refused-somewhere', '', {}, { engineMessage, stage: 'builder' })]
  return [...(await otherSession(session, translation, plan, false, options)), ...where]
}
