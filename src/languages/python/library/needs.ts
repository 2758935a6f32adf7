import { createFinding } from '../../../findings/index.ts'
import type { SourceMap } from '../../../typedefs/index.ts'
import { type FeatureId, featureTable } from '../../../versions/index.ts'
import type { Run } from '../run/run.ts'
import { type Node, placeOf } from '../syntax/tree.ts'

/** Something of the SDK that came with a feature, and where the module uses it first. */
export interface SdkNeed extends SourceMap {
  readonly feature: FeatureId
  /** As written: `cache=`, `up`. */
  readonly name: string
}

/** Notes a use of what not every release's SDK has. Where that of the module's `engineVersion` lacks it, this is said once. */
export function needs(run: Run, feature: FeatureId, name: string, node: Node): void {
  if (run.needs.has(feature)) return
  const { filename, line, column } = placeOf(node)
  run.needs.set(feature, { feature, name, filename, line, column })
  if (run.target.releaseSupports(feature)) return
  const since = featureTable[feature].releases[0]?.since ?? 'a later release'
  const data = { name, since, release: run.target.release }
  run.findings.push(createFinding('python-newer-sdk', '', data, { sourceMap: { filename, line, column } }))
}
