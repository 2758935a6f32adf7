import { createFinding, type Finding, type FindingPlace } from '../findings/index.ts'
import type { Use, Uses } from '../languages/index.ts'
import { apiEntry, describeSpans, holdsRelease, isNewer, isShownInView, type Target } from '../versions/index.ts'
import { formerCoordinate } from './formerType.ts'
import { isLegacyId } from './isLegacyId.ts'
import { olderName } from './olderName.ts'

/**
 * What a target makes of the calls in a module's code. Findings, one per place: `code-needs` (the release does not have it yet),
 * `code-gone` (it no longer has it), `code-hidden` (the module's engineVersion hides it), all errors; `code-gone-maybe` (gone from
 * the newest view, and the module's own may still show it: not known); `code-deprecated`.
 */
export function checkUses({ calls }: Pick<Uses, 'calls'>, target: Target): readonly Finding[] {
  const verdicts = new Map<string, Verdict | undefined>()
  return calls.flatMap((use): readonly Finding[] => {
    const { coordinate } = use
    if (!verdicts.has(coordinate)) verdicts.set(coordinate, verdictOn(coordinate, target))
    const verdict = verdicts.get(coordinate)
    return verdict === undefined ? [] : [verdict(placeOf(use))]
  })
}

type Verdict = (place: FindingPlace) => Finding

const placeOf = ({ filename, line, column }: Use): FindingPlace => ({ sourceMap: { filename, line, column } })

const isThere = (coordinate: string, target: Target): boolean =>
  target.has(coordinate) && isShownInView(coordinate, target.resolvedRelease, target.view)

function verdictOn(coordinate: string, target: Target): Verdict | undefined {
  const entry = apiEntry(coordinate)
  // What the history never had is not the core's.
  if (entry === undefined) return undefined
  const { resolvedRelease: release, view } = target
  if (target.has(coordinate)) {
    if (!isShownInView(coordinate, release, view))
      return (place) => createFinding('code-hidden', '', { coordinate, release: target.release, view }, place)
    const since = entry.argument === undefined ? entry.member?.deprecated : undefined
    if (since === undefined || isNewer(since, release)) return undefined
    return (place) => createFinding('code-deprecated', '', { coordinate, since }, place)
  }
  const former = formerCoordinate(entry, target)
  if (isLegacyId(entry, target) || (former !== undefined && isThere(former, target))) return undefined
  const data = { coordinate, release: target.release, spans: describeSpans(entry.spans) }
  if (entry.spans.some(({ since }) => isNewer(since, release))) {
    const older = olderName(entry)
    const instead = older === undefined ? '' : ` Older engines have ${older}.`
    return (place) => createFinding('code-needs', '', { ...data, instead }, place)
  }
  const code = holdsRelease(entry.spans, view) ? 'code-gone-maybe' : 'code-gone'
  return (place) => createFinding(code, '', { ...data, view }, place)
}
