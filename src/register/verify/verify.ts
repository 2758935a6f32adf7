import { loadField } from '../../emit/loadField.ts'
import { runPlan } from '../../engine/module/builder/index.ts'
import { builderFinding } from '../../engine/module/load/loadModule.ts'
import { pointersOfPlan } from '../../engine/module/load/pointers.ts'
import { createFinding, type Finding } from '../../findings/index.ts'
import type { Translation } from '../../plan/plan.ts'
import type { JsonValue, QueryOptions, Session } from '../../session/types.ts'
import { compareShown } from './compareShown.ts'
import { readQuery } from './readQuery.ts'
import { readScope } from './readScope.ts'
import { readShown } from './readShown.ts'

export interface Verification {
  /** Read back, and as the document says, as far as the engine shows it. */
  readonly ok: boolean
  readonly findings: readonly Finding[]
}

// What is read back is several times the document.
const MAX_ANSWER_BYTES = 256 * 1024 * 1024

/**
 * Reads a registered module back through the engine's API and compares it with what the engine model holds after the same calls.
 *
 * In: a session, the module's ID, its translation. Out: ok, or each difference at its part of the document. One request.
 * Cache policies and marks show in no API, source maps not everywhere: `verify-not-shown` says so.
 *
 * Findings: `verify-missing`, `verify-unexpected`, `verify-different`, `verify-not-shown` (info), `module-id-of-other-type`,
 * those of the session.
 */
export async function verify(
  session: Session,
  moduleId: string,
  translation: Translation,
  options: QueryOptions = {},
): Promise<Verification> {
  const { target, applied, typedefs, plan } = translation
  if (plan === undefined) return { ok: false, findings: translation.findings }
  const predicted = runPlan(plan, target)
  if (!predicted.ok) return { ok: false, findings: [builderFinding(plan, target, predicted)] }
  const scope = readScope(applied, target)
  const { open, close } = loadField(target, 'Module', moduleId.trimEnd())
  const queryOptions = { ...options, maxAnswerBytes: options.maxAnswerBytes ?? MAX_ANSWER_BYTES }
  const answer = await session.query(`{${open}${readQuery(scope)}${close}}`, queryOptions)
  if (!answer.ok) return { ok: false, findings: answer.findings }
  const module: JsonValue | undefined = Object.values(answer.data)[0]
  if (typeof module !== 'object' || module === null || !('description' in module))
    return { ok: false, findings: [createFinding('module-id-of-other-type', '', {})] }
  const findings = compareShown(
    typedefs,
    readShown(predicted.module, scope, pointersOfPlan(plan)),
    readShown(module, scope),
  )
  return { ok: findings.length === 0, findings: [...findings, ...scope.findings] }
}
