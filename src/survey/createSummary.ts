import type { FindingCode, Severity } from '../findings/index.ts'
import { baseVersion, moduleVersion, newestOf, newestRelease, newestStable, releases } from '../versions/index.ts'
import type { ReadRow, SurveyProspect, SurveyRow } from './rows.ts'
import { loads, moduleTitle, type ProspectCounts, type SurveySummary, type Unread } from './summary.ts'

const MOST_NAMED = 20
/** Nobody asked for releases older than a module's own engineVersion. */
const EXPECTED: ReadonlySet<string> = new Set(['module-version-too-new'])

/** Adds up rows as they come, those of one repository together. Its size does not grow with their number. */
export function createSummary(looked: readonly string[] = releases): {
  add(row: SurveyRow): void
  result(): SurveySummary
} {
  let [repositories, modules, read, unread, noCode, sources, upToDate] = [0, 0, 0, 0, 0, 0, 0]
  let repository: string | undefined
  const uses = { modules: 0, calls: 0, unresolved: 0 }
  const languages = createCounter<string>()
  const engineVersions = createCounter<string>()
  const loaded = createCounter<string>()
  const floors = createCounter<string>()
  const findings = createCounter<FindingCode>()
  const severities = new Map<FindingCode, Severity>()
  const unreadCodes = createCounter<FindingCode>()
  const unreadFirst: Unread[] = []
  const bump = createProspects(newestStable)
  const next = createProspects(newestRelease)
  const decisive = new Map<string, string[]>()

  function addRead(row: ReadRow): void {
    languages.add(row.language ?? 'typedefs')
    engineVersions.add(row.engineVersion === undefined ? 'none' : minorOf(row.engineVersion))
    const [own] = row.columns
    for (const { from, to, status } of own?.ranges ?? []) {
      if (!loads(status)) continue
      for (let at = looked.indexOf(from); at >= 0 && at <= looked.indexOf(to); at++) loaded.add(looked[at]!)
    }
    const codes = new Map((own?.findings ?? []).map(({ code, severity }) => [code, severity] as const))
    for (const [code, severity] of codes) {
      if (EXPECTED.has(code)) continue
      findings.add(code)
      severities.set(code, severity)
    }
    const { oldest = 'none' } = row.floor
    floors.add(oldest)
    const named = decisive.get(oldest) ?? []
    if (named.length < MOST_NAMED) decisive.set(oldest, [...named, moduleTitle(row)])
    if (row.bump === undefined) upToDate++
    else bump.add(row, row.bump)
    next.add(row, row.next)
    if (row.uses !== undefined) {
      uses.modules++
      uses.calls += row.uses.calls
      uses.unresolved += row.uses.unresolved
    }
  }

  return {
    add(row) {
      if (row.kind === 'source') {
        sources++
        if (unreadFirst.length < MOST_NAMED) unreadFirst.push({ repository: row.source, reason: row.reason })
        return
      }
      modules++
      if (row.repository !== repository) {
        repository = row.repository
        repositories++
      }
      if (row.state === 'read') {
        read++
        return addRead(row)
      }
      if (row.state === 'no-code') {
        noCode++
        return
      }
      unread++
      const { reason, path } = row
      if (reason === undefined) return
      unreadCodes.add(reason.code)
      if (unreadFirst.length < MOST_NAMED) unreadFirst.push({ repository: row.repository, path, reason })
    },
    result() {
      const oldest = [...floors.counts.keys()].filter((floor) => floor !== 'none')
      const floor = floors.counts.has('none') ? undefined : newestOf(oldest)
      return {
        repositories,
        modules,
        read,
        unread,
        noCode,
        sources,
        languages: languages.byCount(),
        engineVersions: byVersion(engineVersions.counts),
        loads: looked.map((release) => [release, loaded.counts.get(release) ?? 0] as const),
        bump: bump.result(),
        upToDate,
        next: next.result(),
        floors: byVersion(floors.counts),
        ...(floor === undefined ? {} : { floor }),
        decisive: decisive.get(floor ?? 'none') ?? [],
        findings: findings
          .byCount()
          .map(([code, count]) => ({ code, severity: severities.get(code)!, modules: count })),
        uses,
        unreadCodes: unreadCodes.byCount(),
        unreadFirst,
        breaksFirst: { bump: bump.first, next: next.first },
      }
    },
  }
}

function createProspects(release: string) {
  let [unchanged, renamed, names, breaks] = [0, 0, 0, 0]
  const first: string[] = []
  return {
    first,
    add(row: ReadRow, to: SurveyProspect): void {
      if (!loads(to.status)) {
        breaks++
        if (first.length < MOST_NAMED) first.push(moduleTitle(row))
      } else if (to.renamed > 0) {
        renamed++
        names += to.renamed
      } else unchanged++
    },
    result: (): ProspectCounts => ({ release, unchanged, renamed, names, breaks }),
  }
}

function createCounter<Key extends string>() {
  const counts = new Map<Key, number>()
  return {
    counts,
    add: (key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1),
    byCount: (): readonly (readonly [Key, number])[] => [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
  }
}

/** By version, oldest first; what is no version comes last. */
function byVersion(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  const found: (readonly [string, number])[] = []
  const left = new Map(counts)
  while (left.size > 0) {
    const newest = newestOf([...left.keys()].filter((version) => version.startsWith('v')))
    const key = newest ?? [...left.keys()][0]!
    if (newest === undefined) found.push([key, left.get(key)!])
    else found.unshift([newest, left.get(newest)!])
    left.delete(key)
  }
  return found
}

/** `v0.18` of any way to write an engineVersion. */
const minorOf = (version: string): string => {
  const base = baseVersion(moduleVersion(version, newestStable))
  return /^v\d+\.\d+/.exec(base)?.[0] ?? base
}
