import type { Finding } from '../findings/index.ts'
import { type TranslateOptions, type Translation, translate } from '../translate/index.ts'
import type { Typedefs } from '../typedefs/index.ts'
import type { Target } from '../versions/index.ts'

/**
 * - `native`: everything is there as the document says.
 * - `changed`: everything is there, something in another form.
 * - `lossy`: it loads, and something is lost.
 * - `refused`: there is no translation.
 * - `fails`: the calls can be made, and the engine refuses the module or breaks.
 */
export type CheckStatus = 'native' | 'changed' | 'lossy' | 'refused' | 'fails'

export interface CheckResult {
  readonly target: Target
  readonly status: CheckStatus
  readonly translation: Translation
  readonly findings: readonly Finding[]
}

/** Translates a document for one target and loads the result into the model of that engine. */
export function checkTypedefs(typedefs: Typedefs, target: Target, options: TranslateOptions = {}): CheckResult {
  const translation = translate(typedefs, target, options)
  return { target, status: statusOf(translation, []), translation, findings: translation.findings }
}

function statusOf({ plan, findings }: Translation, verdict: readonly Finding[]): CheckStatus {
  if (plan === undefined) return 'refused'
  if (verdict.some(({ severity }) => severity === 'error')) return 'fails'
  const all = [...findings, ...verdict]
  if (all.some(({ severity }) => severity === 'warning')) return 'lossy'
  return all.some(({ severity }) => severity === 'info') ? 'changed' : 'native'
}
