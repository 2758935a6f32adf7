import { type CheckResult, type CheckStatus, checkTypedefs } from '../../check/checkTypedefs.ts'
import { type PublicName, publicNames } from '../../engine/module/load/index.ts'
import type { Finding } from '../../findings/index.ts'
import { nearestSourceMap, type Typedefs } from '../../typedefs/index.ts'
import type { Target } from '../../versions/index.ts'
import type { Change } from '../change.ts'
import { createChange } from '../createChange.ts'
import { diffTypedefs } from '../diffTypedefs.ts'
import { diffCachingByDefault } from './diffCachingByDefault.ts'
import { seenByCallers } from './seenByCallers.ts'

export interface TargetDiffOptions {
  /** The module's configuration opts out of caching by default. */
  readonly disableDefaultFunctionCaching?: boolean
}

/**
 * What changes for callers when one document goes from one target to another, with no edit of the module: parts that get
 * another GraphQL name, what is lost or kept, what is cached, and whether it loads at all.
 */
export function diffTargets(
  typedefs: Typedefs,
  before: Target,
  after: Target,
  options: TargetDiffOptions = {},
): readonly Change[] {
  return diffShown(shownOn(checkTypedefs(typedefs, before)), shownOn(checkTypedefs(typedefs, after)), options)
}

/** What callers see of a document on a target. */
export interface Shown {
  readonly target: Target
  readonly typedefs: Typedefs
  readonly status: CheckStatus
  /** Absent where it does not load. */
  readonly seen?: { readonly typedefs: Typedefs; readonly names: ReadonlyMap<string, PublicName> }
  readonly errors: readonly Finding[]
}

/** What callers see, of all that a check gives: plan and module, which are large, can go. */
export function shownOn({ target, status, translation, module, findings }: CheckResult): Shown {
  const { typedefs, applied } = translation
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (module === undefined) return { target, typedefs, status, errors }
  const seen = { typedefs: seenByCallers(typedefs, applied), names: publicNames(typedefs, module, applied) }
  return { target, typedefs, status, seen, errors }
}

/** The same of one document as it is shown on two targets. */
export function diffShown(before: Shown, after: Shown, options: TargetDiffOptions = {}): readonly Change[] {
  const { typedefs } = before
  const releases = { before: nameOf(before.target), after: nameOf(after.target) }
  if (before.seen === undefined || after.seen === undefined) {
    if (after.seen !== undefined) return [createChange('loads-now', { before: '', after: '' }, releases)]
    if (before.seen === undefined) return []
    return after.errors.map((finding) => {
      const { pointer, sourceMap, engineMessage } = finding
      const place = { ...(sourceMap && { sourceMap }), ...(engineMessage !== undefined && { engineMessage }) }
      const data = { ...releases, reason: finding.message }
      return createChange('loads-no-more', { before: pointer, after: pointer }, data, place)
    })
  }
  const parts = diffTypedefs(before.seen.typedefs, after.seen.typedefs, { target: after.target })
  const names = diffNames(typedefs, before.seen.names, after.seen.names)
  const disabled = options.disableDefaultFunctionCaching === true
  const caching = diffCachingByDefault(typedefs, before.target, after.target, disabled)
  return Object.freeze([...names, ...withoutRepetition(parts), ...caching])
}

// A deprecation that moves into the description, or out of it, is one change.
function withoutRepetition(changes: readonly Change[]): readonly Change[] {
  const deprecated = new Set(changes.filter(({ code }) => code.startsWith('deprecated-')).map(({ pointer }) => pointer))
  return changes.filter(({ code, pointer }) => code !== 'description-changed' || !deprecated.has(pointer))
}

const nameOf = ({ release, view }: Target): string => `${release} with engineVersion ${view}`

/** Parts that callers know by another name. */
function diffNames(
  typedefs: Typedefs,
  before: ReadonlyMap<string, PublicName>,
  after: ReadonlyMap<string, PublicName>,
): readonly Change[] {
  const changes: Change[] = []
  for (const [pointer, { title, name }] of before) {
    const now = after.get(pointer)?.name
    if (now === undefined || now === name) continue
    const sourceMap = nearestSourceMap(typedefs, pointer)
    const place = { before: pointer, after: pointer }
    const data = { thing: title, before: name, after: now }
    changes.push(createChange('name-changed', place, data, sourceMap && { sourceMap }))
  }
  return changes
}
