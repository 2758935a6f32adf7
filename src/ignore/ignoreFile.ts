import type { Settings } from './settings.ts'

/** One known finding, or several alike, that is set aside. */
export interface IgnoreEntry {
  /** 1-based, as messages count it. */
  readonly number: number
  /** Key as `findingKey` gives it; `*` stands for any characters. */
  readonly key: string
  readonly reason: string
  /** Last day on which it counts, `2027-01-31`; absent: for ever. */
  readonly expires?: string
  /** Releases on which it counts; absent: all. */
  readonly engines?: ReadonlySet<string>
  readonly location: { readonly line: number; readonly column: number }
}

/** A `.moduledefs.jsonc`, read. */
export interface IgnoreFile {
  readonly file: string
  readonly entries: readonly IgnoreEntry[]
  readonly settings: Settings
}
