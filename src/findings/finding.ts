import type { FindingCode } from './table.ts'

/**
 * `error`: the thing cannot be had on this target. `warning`: something a caller notices is lost.
 * `info`: something was kept another way, or lost without a caller noticing. `note`: normalised without loss.
 */
export type Severity = 'error' | 'warning' | 'info' | 'note'

/** Something to tell the user. Plain data; the texts come from the one table (`findings/table`). */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  /** JSON pointer (RFC 6901) into the typedefs; `""` is the whole document. */
  readonly pointer: string
  /** What is so, in one sentence without a final full stop. */
  readonly message: string
  /** What to do about it. */
  readonly hint: string
  /** The holes of the message, as given. */
  readonly data: Readonly<Record<string, string | number>>
  /** Feature the finding is about (id in the feature table). */
  readonly feature?: string
  /** Place in the module's own source, from the nearest source map at or above `pointer`. */
  readonly sourceMap?: { readonly filename: string; readonly line: number; readonly column: number }
  /** Place in the JSON file, 1-based. */
  readonly location?: { readonly line: number; readonly column: number }
  /** The engine's own words, where an engine said something. */
  readonly engineMessage?: string
  /** When it goes wrong: while the calls are made, when merged into the module, on the first use of the schema … */
  readonly stage?: 'document' | 'translate' | 'builder' | 'asModule' | 'schema' | 'call' | 'later'
}
