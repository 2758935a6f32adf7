import type { Finding } from '../../findings/index.ts'
import { createTarget } from '../../versions/index.ts'
import { configErrorsOn, configFor, configOn } from './configOn.ts'
import { findingsAt } from './findingsAt.ts'
import type { MatrixColumn } from './matrix.ts'

/** One reason for which a module does not load, with the releases it holds on. */
export interface Reason {
  readonly finding: Finding
  /** The configuration file, where it is about that one. */
  readonly file?: string
  readonly failing: readonly number[]
}

/** Why a module does not load where it does not: its errors, and those of its configuration. Newest releases first. */
export function whyNot(
  releases: readonly string[],
  column: MatrixColumn,
  failing: readonly number[],
): readonly Reason[] {
  const reasons = new Map<string, { finding: Finding; file?: string; readonly failing: number[] }>()
  for (const at of failing) {
    for (const { finding, file } of errorsAt(column, at, releases[at]!)) {
      // What the code calls in several places is one reason.
      const called = finding.data['coordinate'] ?? finding.data['dependency'] ?? ''
      const key = `${finding.code} ${finding.pointer} ${called} ${file ?? ''}`
      const known = reasons.get(key)
      if (known === undefined) reasons.set(key, { finding, ...(file === undefined ? {} : { file }), failing: [at] })
      else {
        known.finding = finding
        known.failing.push(at)
      }
    }
  }
  return [...reasons.values()].sort((a, b) => b.failing.at(-1)! - a.failing.at(-1)!)
}

function errorsAt(
  { module, outcomes, engineVersion }: MatrixColumn,
  at: number,
  release: string,
): readonly { readonly finding: Finding; readonly file?: string }[] {
  const own = findingsAt(outcomes[at]!, release).filter(({ severity }) => severity === 'error')
  if (own.length > 0) return own.map((finding) => ({ finding }))
  const made = createTarget({ release, engineVersion, config: configOn(module, release) })
  if (!made.ok) return []
  const { target } = made
  return configErrorsOn(module, target).map((finding) => {
    const file = configFor(module, target)?.file
    return { finding, ...(file === undefined ? {} : { file }) }
  })
}
