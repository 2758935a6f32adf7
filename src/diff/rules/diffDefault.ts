import type { ArgumentTypedef } from '../../typedefs/types.ts'
import { type DiffContext, report, type Spot } from '../context.ts'
import { isRequired } from '../isRequired.ts'

/** What a caller who leaves the argument out gets. Nobody could leave out an argument that was, or is, required. */
export function diffDefault(context: DiffContext, before: ArgumentTypedef, after: ArgumentTypedef, spot: Spot): void {
  const old = defaultText(before)
  const now = defaultText(after)
  const thing = spot.title
  if (old !== now && !isRequired(before) && !isRequired(after)) {
    if (old === undefined) report(context, 'default-added', spot, { thing, after: now ?? '' })
    else if (now === undefined) report(context, 'default-removed', spot, { thing, before: old })
    else report(context, 'default-changed', spot, { thing, before: old, after: now })
  }
  if (ignoreText(before) !== ignoreText(after)) {
    report(context, 'ignore-changed', spot, { thing, before: ignoreText(before), after: ignoreText(after) })
  }
}

function defaultText({ defaultValue, defaultPath, defaultAddress }: ArgumentTypedef): string | undefined {
  if (defaultPath !== undefined) return `the path ${JSON.stringify(defaultPath)}`
  if (defaultAddress !== undefined) return `the address ${JSON.stringify(defaultAddress)}`
  return defaultValue
}

const ignoreText = ({ ignore }: ArgumentTypedef): string =>
  ignore.length === 0 ? 'nothing' : ignore.map((pattern) => JSON.stringify(pattern)).join(', ')
