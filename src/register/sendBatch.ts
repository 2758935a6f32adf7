import { aliasOf, type BatchDocument, batchDocuments, type DocumentLimits } from '../emit/batchDocuments.ts'
import { type BatchOptions, batchPlan } from '../emit/batchPlan.ts'
import { createFinding, type Finding } from '../findings/index.ts'
import { encodeTypeDefIds, recipeFormat } from '../ids/index.ts'
import type { Plan, Translation } from '../plan/plan.ts'
import type { JsonValue, QueryOptions, Session } from '../session/types.ts'
import { otherSession } from './otherSession.ts'
import { refusals } from './refusals.ts'
import { viewDifferences } from './viewDifferences.ts'

export interface SendOptions extends QueryOptions, BatchOptions, DocumentLimits {}

export type Sent =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly findings: readonly Finding[] }

const VIEW_ALIAS = 'view'
// Up to v0.20.8 an ID holds all it stands on; engines take 40 MB.
const MAX_ANSWER_BYTES = 64 * 1024 * 1024

/** Registers a plan level by level. All documents of a level are sent before an error ends it, so that all errors are told. */
export async function sendBatch(
  session: Session,
  translation: Translation,
  plan: Plan,
  options: SendOptions,
): Promise<Sent> {
  const { target } = translation
  const offlineIds = options.offlineIds ?? recipeFormat(target) !== undefined
  const batch = batchPlan(plan, { ...options, offlineIds })
  const queryOptions = { ...options, maxAnswerBytes: options.maxAnswerBytes ?? MAX_ANSWER_BYTES }
  const ids = new Map<number, string>()
  // Recipes of the target's engine: the session takes them as it takes its own IDs.
  if (batch.offline.length > 0) {
    const offline = encodeTypeDefIds({ plan: { ...plan, roots: batch.offline }, target })
    for (const [i, index] of batch.offline.entries()) ids.set(index, offline.ids[i]!)
  }
  const id = (index: number): string => ids.get(index)!
  let asksView = plan.calls.some((call) => call.view !== undefined)
  for (const chains of batch.levels) {
    const findings: Finding[] = []
    for (const document of batchDocuments(plan, target, chains, id, options)) {
      // The session's own view decides what some calls mean, and asking for it along with the first ones costs nothing.
      const text = asksView
        ? document.document.replace(/\n\}$/, `\n${VIEW_ALIAS}:__schemaVersion\n}`)
        : document.document
      const answer = await session.query(text, queryOptions)
      if (!answer.ok) {
        if (answer.errors.length === 0) return { ok: false, findings: answer.findings }
        findings.push(...(await otherSession(session, translation, plan, asksView, queryOptions)))
        asksView = false
        findings.push(...refusals(answer.errors, translation, plan, document))
        continue
      }
      const view = answer.data[VIEW_ALIAS]
      if (asksView && typeof view === 'string') findings.push(...viewDifferences(translation, plan, view))
      asksView = false
      const missing = takeIds(plan, document, answer.data, ids)
      if (missing !== undefined) return { ok: false, findings: [missing] }
    }
    if (findings.length > 0) return { ok: false, findings }
  }
  return { ok: true, id: id(plan.module) }
}

function takeIds(
  plan: Plan,
  { chains }: BatchDocument,
  data: { readonly [key: string]: JsonValue },
  ids: Map<number, string>,
): Finding | undefined {
  for (const chain of chains) {
    let value: JsonValue | undefined = data[aliasOf(chain)]
    const steps = chain.calls.length - (chain.from === undefined ? 1 : 0)
    for (let step = 0; step <= steps; step++) value = onlyChild(value)
    if (typeof value !== 'string') {
      const { field } = plan.calls[chain.end]!
      return createFinding('engine-answer-unexpected', '', { what: `the ID of ${field}` })
    }
    ids.set(chain.end, value)
  }
  return undefined
}

function onlyChild(value: JsonValue | undefined): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.values(value)[0]
}
