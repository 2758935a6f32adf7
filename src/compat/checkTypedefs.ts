import { type LoadedModule, loadModule } from '../engine/load/index.ts'
import type { Finding } from '../findings/index.ts'
import { type TranslateOptions, type Translation, translate } from '../translate/index.ts'
import { nearestSourceMap, type Typedefs } from '../typedefs/index.ts'
import type { Target } from '../versions/index.ts'

/**
 * - `native`: everything is there as the document says.
 * - `changed`: everything is there, something in another form.
 * - `lossy`: it loads, and something is lost or goes wrong later.
 * - `refused`: there is no translation.
 * - `fails`: the calls can be made, and the engine refuses the module or breaks.
 */
export type CheckStatus = 'native' | 'changed' | 'lossy' | 'refused' | 'fails'

export interface CheckResult {
  readonly target: Target
  readonly status: CheckStatus
  readonly translation: Translation
  /** The module as the engine would serve it; absent where it is refused or fails. */
  readonly module?: LoadedModule
  /** Of the translation, then of the engine, each with its place in the module's own source where the document has one. */
  readonly findings: readonly Finding[]
}

/** Translates a document for one target and loads the result into the model of that engine. */
export function checkTypedefs(typedefs: Typedefs, target: Target, options: TranslateOptions = {}): CheckResult {
  const translation = translate(typedefs, target, options)
  const { plan, findings } = translation
  if (plan === undefined) return { target, status: 'refused', translation, findings }
  const loaded = loadModule(plan, target, { moduleName: typedefs.name })
  // Translation and engine know some of the same things; what both say stands once.
  const said = new Set(findings.map(keyOf))
  const verdict = loaded.findings
    .filter((finding) => !said.has(keyOf(finding)))
    .map((finding) => placed(finding, typedefs))
  const all = [...findings, ...verdict]
  return {
    target,
    status: statusOf(all, loaded.ok),
    translation,
    ...(loaded.ok ? { module: loaded.module } : {}),
    findings: all,
  }
}

const keyOf = ({ code, pointer }: Finding): string => `${code} ${pointer}`

function placed(finding: Finding, typedefs: Typedefs): Finding {
  const sourceMap = finding.sourceMap ?? nearestSourceMap(typedefs, finding.pointer)
  return sourceMap ? { ...finding, sourceMap } : finding
}

function statusOf(findings: readonly Finding[], loads: boolean): CheckStatus {
  if (!loads) return 'fails'
  if (findings.some(({ severity }) => severity === 'warning')) return 'lossy'
  return findings.some(({ severity }) => severity === 'info') ? 'changed' : 'native'
}
