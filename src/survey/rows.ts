import type { CheckStatus } from '../check/index.ts'
import type { FindingCode, Severity } from '../findings/index.ts'
import type { EvidenceKind } from '../versions/index.ts'

/** A place in a repository; `filename` is a path from its top. */
export interface SurveyPlace {
  readonly filename: string
  readonly line: number
  readonly column: number
  /** The lines around it, where they were asked for: the first one's number, and the texts. */
  readonly excerpt?: { readonly line: number; readonly lines: readonly string[] }
}

/** Why something could not be read. */
export interface SurveyReason {
  readonly code: FindingCode
  readonly message: string
  readonly place?: SurveyPlace
}

/** Neighbouring releases on which a module comes to the same. */
export interface SurveyRange {
  readonly from: string
  readonly to: string
  readonly status: CheckStatus
}

/** A finding, once for all releases that it is about. */
export interface SurveyFinding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly evidence: EvidenceKind
  readonly message: string
  readonly hint: string
  /** `v0.9.9 to v0.18.10, v0.21.0`. */
  readonly releases: string
  /** Is it about the newest release too? */
  readonly newest: boolean
  readonly feature?: string
  /** What the code calls, where it is about that. */
  readonly coordinate?: string
  readonly place?: SurveyPlace
}

/** A module over the releases, with one engineVersion. */
export interface SurveyColumn {
  /** As asked for; absent: the module's own. */
  readonly engineVersion?: string
  readonly ranges: readonly SurveyRange[]
  readonly findings: readonly SurveyFinding[]
  /** Findings beyond those that are kept. */
  readonly more?: number
}

/** A name that callers use, before and after. */
export interface SurveyRename {
  readonly title: string
  readonly before: string
  readonly after: string
}

/** What a module comes to with another engineVersion, on the release that is taken for it. */
export interface SurveyProspect {
  readonly release: string
  readonly view: string
  readonly status: CheckStatus
  /** What keeps it from loading there. */
  readonly errors: readonly SurveyFinding[]
  /** How many names change for callers, and the first of them. */
  readonly renamed: number
  readonly renames: readonly SurveyRename[]
}

/** The oldest engine that a module loads on, whatever its engineVersion. */
export interface SurveyFloor {
  /** Absent: not even the newest. */
  readonly oldest?: string
  /** Why not the one before. */
  readonly reasons: readonly (SurveyReason & { readonly coordinate?: string })[]
}

/** What every row about a module has. */
interface Located {
  readonly kind: 'module'
  readonly repository: string
  /** Its folder, from the top of the repository; `.` is the top itself. */
  readonly path: string
  /** Digest of everything that the row depends on. */
  readonly key: string
  readonly name: string
  /** As its configuration spells it. */
  readonly sdk?: string
  readonly language?: string
  readonly engineVersion?: string
}

export interface ReadRow extends Located {
  readonly state: 'read'
  /** How many objects, functions, interfaces and enums it has. */
  readonly size: {
    readonly objects: number
    readonly functions: number
    readonly interfaces: number
    readonly enums: number
  }
  /** What its code calls of Dagger's API; absent: the code was not looked at. */
  readonly uses?: {
    readonly calls: number
    readonly unresolved: number
    readonly unresolvedPlaces: readonly { readonly member: string; readonly why: string; readonly place: SurveyPlace }[]
  }
  readonly columns: readonly SurveyColumn[]
  readonly floor: SurveyFloor
  /** With the newest stable release as its engineVersion; absent where it has that or a newer one. */
  readonly bump?: SurveyProspect
  /** With the newest release of all. */
  readonly next: SurveyProspect
}

/** A module that was found and could not be read, or that has no code of its own (`no-code`). */
export interface UnreadRow extends Located {
  readonly state: 'unread' | 'no-code'
  readonly reason?: SurveyReason
}

export type ModuleRow = ReadRow | UnreadRow

/** A source, or a folder in it, that could not be looked at. */
export interface SourceRow {
  readonly kind: 'source'
  readonly source: string
  readonly reason: SurveyReason
}

export type SurveyRow = ModuleRow | SourceRow
