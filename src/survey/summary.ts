import type { FindingCode, Severity } from '../findings/index.ts'
import type { SurveyReason } from './rows.ts'

/** What modules come to when their engineVersion is raised. */
export interface ProspectCounts {
  readonly release: string
  /** Loads, and every name stays. */
  readonly unchanged: number
  /** Loads, and names change for callers. */
  readonly renamed: number
  /** How many names that are. */
  readonly names: number
  readonly breaks: number
}

export interface CodeCount {
  readonly code: FindingCode
  readonly severity: Severity
  /** How many modules have it. */
  readonly modules: number
}

/** Something that could not be looked at. */
export interface Unread {
  readonly repository: string
  readonly path?: string
  readonly reason: SurveyReason
}

/** The figures of a survey. Its size does not grow with the number of modules. */
export interface SurveySummary {
  readonly repositories: number
  readonly modules: number
  readonly read: number
  readonly unread: number
  readonly noCode: number
  /** Sources that could not be opened. */
  readonly sources: number
  /** Modules by language, the most first. */
  readonly languages: readonly (readonly [string, number])[]
  /** Modules by the minor release of their engineVersion, oldest first; `none` where they have none. */
  readonly engineVersions: readonly (readonly [string, number])[]
  /** How many of the modules load on each release, each with its own engineVersion, oldest first. */
  readonly loads: readonly (readonly [string, number])[]
  readonly bump: ProspectCounts
  /** Modules that have the newest stable release, or a newer one, as their engineVersion. */
  readonly upToDate: number
  readonly next: ProspectCounts
  /** How many modules have each release as the oldest that they load on, oldest first; `none`: no release. */
  readonly floors: readonly (readonly [string, number])[]
  /** The oldest release from which on all modules load, where there is one, and some that keep it from being older. */
  readonly floor?: string
  readonly decisive: readonly string[]
  /** On how many modules each finding is, on any release; the most first. */
  readonly findings: readonly CodeCount[]
  readonly uses: { readonly modules: number; readonly calls: number; readonly unresolved: number }
  /** Why modules were not read: how many by code, and the first of them. */
  readonly unreadCodes: readonly (readonly [FindingCode, number])[]
  readonly unreadFirst: readonly Unread[]
  /** Modules that break, the first of them, at the bump and with the newest release. */
  readonly breaksFirst: { readonly bump: readonly string[]; readonly next: readonly string[] }
}

export const loads = (status: string): boolean => status === 'native' || status === 'changed' || status === 'lossy'

export const moduleTitle = ({ repository, path }: { readonly repository: string; readonly path: string }): string =>
  path === '.' ? repository : `${repository}/${path}`.replace(/^\.\//, '')
