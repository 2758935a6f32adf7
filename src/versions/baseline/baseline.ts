import { apiHistory } from '../apiHistory.ts'
import { featureTable } from '../features.ts'
import { newestRelease, newestStable, releaseIndex, releases } from '../releases.ts'
import { spansHoldRelease } from '../spans.ts'
import type { EvidenceKind, Span } from '../types.ts'

/** How widely something can be relied on. */
export type BaselineWord = 'everywhere' | 'newly' | '1.0 only' | 'gone'

export interface BaselineEntry {
  /** `feature`: something a module's types can say; `type`: a type of Dagger's API. */
  readonly kind: 'feature' | 'type'
  readonly id: string
  readonly title: string
  /** First release that has it. */
  readonly since: string
  /** First release that no longer has it; absent: the newest has it. */
  readonly until?: string
  /** All its spans, where there is more than one. */
  readonly spans?: readonly Span[]
  /** First engineVersion that has it, where that decides too. */
  readonly view?: string
  readonly word: BaselineWord
  readonly evidence: EvidenceKind
}

export interface Baseline {
  readonly formatVersion: 1
  readonly newestStable: string
  readonly newest: string
  /** Since which release something is `everywhere`: the first of the five newest stable minor versions. */
  readonly everywhereSince: string
  readonly entries: readonly BaselineEntry[]
}

const MINORS = 5

const minorOf = (release: string): string => /^v\d+\.\d+/.exec(release)?.[0] ?? release

function everywhereSince(): string {
  const stable = releases.filter((release) => !release.includes('-'))
  const minors = [...new Set(stable.map(minorOf))].slice(-MINORS)
  return stable.find((release) => minorOf(release) === minors[0]) ?? newestStable
}

function wordOf(spans: readonly Span[], from: number): BaselineWord {
  const stable = releaseIndex(newestStable) ?? 0
  if (!spansHoldRelease(spans, releases.length - 1)) return 'gone'
  if (!spansHoldRelease(spans, stable)) return '1.0 only'
  for (let index = from; index <= stable; index++) if (!spansHoldRelease(spans, index)) return 'newly'
  return 'everywhere'
}

/** What modules can rely on, as data: every feature of typedefs and every type of the API, with a word for each. */
export function baseline(): Baseline {
  const since = everywhereSince()
  const from = releaseIndex(since) ?? 0
  const entry = (
    kind: BaselineEntry['kind'],
    id: string,
    title: string,
    all: readonly Span[],
    more: Pick<BaselineEntry, 'evidence' | 'view'>,
  ): BaselineEntry => {
    const spans = all.map(({ since: first, until }) => ({ since: first, ...(until === undefined ? {} : { until }) }))
    const until = spans.at(-1)?.until
    return {
      kind,
      id,
      title,
      since: spans[0]?.since ?? newestRelease,
      ...(until === undefined ? {} : { until }),
      ...(spans.length > 1 ? { spans } : {}),
      ...more,
      word: wordOf(spans, from),
    }
  }
  const features = Object.entries(featureTable).map(([id, row]) => {
    const view = row.views?.[0]?.since
    return entry('feature', id, row.title, row.releases, {
      ...(view === undefined ? {} : { view }),
      evidence: row.evidenceKind,
    })
  })
  const types = [...apiHistory()].map(([name, { kinds }]) =>
    entry('type', name, name, joined(kinds), { evidence: 'source' }),
  )
  return {
    formatVersion: 1,
    newestStable,
    newest: newestRelease,
    everywhereSince: since,
    entries: [...features, ...types],
  }
}

/** Spans of the same thing in another kind are one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const found: Span[] = []
  for (const span of spans) {
    const last = found.at(-1)
    if (last?.until === span.since) found[found.length - 1] = { ...span, since: last.since }
    else found.push(span)
  }
  return found
}
