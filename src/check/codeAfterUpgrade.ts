import type { Finding } from '../findings/index.ts'
import type { Uses } from '../languages/index.ts'
import { checkUses } from '../uses/index.ts'
import type { Target } from '../versions/index.ts'

/** What moving a module from one target to another makes of the calls in its code. */
export interface CodeAfterUpgrade {
  /** Calls that no longer compile or run, or may not. */
  readonly broken: readonly Finding[]
  /** Calls that are deprecated from then on. */
  readonly deprecated: readonly Finding[]
}

export function codeAfterUpgrade(uses: Pick<Uses, 'calls'>, from: Target, to: Target): CodeAfterUpgrade {
  const known = new Set(checkUses(uses, from).map(keyOf))
  const found = checkUses(uses, to).filter((finding) => !known.has(keyOf(finding)))
  const isHint = ({ severity }: Finding): boolean => severity === 'info' || severity === 'note'
  return { broken: found.filter((finding) => !isHint(finding)), deprecated: found.filter(isHint) }
}

// A call that fails already, for another reason, is not broken by it.
const keyOf = ({ severity, data, sourceMap }: Finding): string =>
  JSON.stringify([severity, data['coordinate'], sourceMap?.filename, sourceMap?.line, sourceMap?.column])
