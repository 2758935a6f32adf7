import { type LoadedModule, loadModule } from '../engine/module/load/index.ts'
import type { Finding } from '../findings/index.ts'
import { type TranslateOptions, type Translation, translate } from '../translate/index.ts'
import { nearestSourceMap, type Typedefs } from '../typedefs/index.ts'
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
  /** The module as the engine serves it; absent where it is refused or fails. `callerSchema` has the names callers see. */
  readonly module?: LoadedModule
  /** Of the translation, then of the engine model; what both say stands once. */
  readonly findings: readonly Finding[]
}

export interface CheckOptions extends TranslateOptions {
  /** Name the module is served under, where a dependency gives it another one. */
  readonly finalName?: string
}

/**
 * Translates a document for one target and loads the result into the model of that engine, under the document's own name.
 * Findings of the engine carry the engine's own words, and lead to the document and its source through the plan's origins.
 */
export function checkTypedefs(typedefs: Typedefs, target: Target, options: CheckOptions = {}): CheckResult {
  const translation = translate(typedefs, target, options)
  const { plan, findings } = translation
  if (plan === undefined) return { target, status: 'refused', translation, findings }
  const names = {
    moduleName: typedefs.name,
    ...(options.finalName === undefined ? {} : { finalName: options.finalName }),
  }
  const loaded = loadModule(plan, target, names)
  const said = new Set(findings.map(({ code, pointer }) => `${code} ${pointer}`))
  const verdict = loaded.findings
    .filter(({ code, pointer }) => !said.has(`${code} ${pointer}`))
    .map((finding) => withSource(typedefs, finding))
  const all = Object.freeze([...findings, ...verdict])
  if (!loaded.ok) return { target, status: 'fails', translation, findings: all }
  return { target, status: statusOf(all), translation, module: loaded.module, findings: all }
}

function statusOf(findings: readonly Finding[]): CheckStatus {
  if (findings.some(({ severity }) => severity === 'warning')) return 'lossy'
  return findings.some(({ severity }) => severity === 'info') ? 'changed' : 'native'
}

function withSource(typedefs: Typedefs, finding: Finding): Finding {
  if (finding.sourceMap !== undefined) return finding
  const sourceMap = nearestSourceMap(typedefs, finding.pointer)
  return sourceMap === undefined ? finding : Object.freeze({ ...finding, sourceMap })
}
