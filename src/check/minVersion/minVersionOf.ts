import type { Span } from '../../versions/index.ts'
import { findingsAt } from '../matrix/findingsAt.ts'
import type { MatrixOutcome } from '../matrix/matrix.ts'
import type { Blocker, LowerStep, MinVersion, Wanted } from './minVersion.ts'

/** Reads off a list of outcomes, one for each version from the oldest to the newest, which versions are fine. */
export function minVersionOf(
  versions: readonly string[],
  outcomes: readonly MatrixOutcome[],
  wanted: Wanted,
  targetOf: (version: string) => { readonly release: string; readonly view: string },
): MinVersion {
  const blockers = outcomes.map((outcome, index) => blockersOf(outcome, targetOf(versions[index] ?? ''), wanted))
  const isFine = (index: number): boolean => blockers[index]?.length === 0
  let first = versions.length
  while (first > 0 && isFine(first - 1)) first--
  const oldest = versions[first]
  const lower = lowerSteps(versions, blockers, first)
  const reasons = blockers[(oldest === undefined ? versions.length : first) - 1] ?? []
  const status = outcomes[first]?.status
  return {
    spans: spansOf(versions, isFine),
    ...(oldest === undefined ? {} : { oldest }),
    reasons,
    lower,
    ...(oldest === undefined || status === undefined ? {} : { status }),
  }
}

function blockersOf(
  outcome: MatrixOutcome,
  { release, view }: { readonly release: string; readonly view: string },
  wanted: Wanted,
): readonly Blocker[] {
  const findings = outcome.findings.filter(
    ({ severity }) => severity === 'error' || (wanted === 'lossless' && severity === 'warning'),
  )
  if (findings.length === 0) return []
  return findingsAt({ ...outcome, findings }, release, view).map(
    ({ code, pointer, message, feature, sourceMap, data }) => ({
      code,
      pointer,
      message,
      ...(feature === undefined ? {} : { feature }),
      ...(typeof data['coordinate'] === 'string' ? { coordinate: data['coordinate'] } : {}),
      ...(typeof data['dependency'] === 'string' ? { dependency: data['dependency'] } : {}),
      ...(sourceMap === undefined ? {} : { sourceMap }),
    }),
  )
}

// Going down, a step ends where something more has to go.
function lowerSteps(
  versions: readonly string[],
  blockers: readonly (readonly Blocker[])[],
  first: number,
): readonly LowerStep[] {
  const steps: LowerStep[] = []
  const given = new Map<string, Blocker>()
  for (let index = first - 1; index >= 0; index--) {
    const more = (blockers[index] ?? []).filter((blocker) => !given.has(keyOf(blocker)))
    // Nothing in the document helps against an engine that refuses the version itself.
    if (more.some(({ code }) => code.startsWith('module-version-'))) break
    for (const blocker of more) given.set(keyOf(blocker), blocker)
    const to = versions[index] ?? ''
    if (more.length > 0 || steps.length === 0) steps.push({ to, without: [...given.values()] })
    else steps[steps.length - 1] = { to, without: [...given.values()] }
  }
  return steps
}

const keyOf = ({ code, pointer, coordinate, dependency, sourceMap }: Blocker): string =>
  coordinate === undefined
    ? `${code} ${pointer} ${dependency}`
    : `${code} ${coordinate} ${sourceMap?.filename}:${sourceMap?.line}:${sourceMap?.column}`

function spansOf(versions: readonly string[], isFine: (index: number) => boolean): readonly Span[] {
  const spans: Span[] = []
  for (const [index, version] of versions.entries()) {
    if (!isFine(index)) continue
    const since = isFine(index - 1) ? (spans.pop()?.since ?? version) : version
    const until = versions[index + 1]
    spans.push(until === undefined ? { since } : { since, until })
  }
  return spans
}
