import type { JournalEntry } from '../engine/server/index.ts'

/** The requests an embedded engine got, one a line. */
export const journalText = (entries: readonly JournalEntry[]): string =>
  entries
    .map(
      ({ method, path, status, bytesIn, bytesOut }) =>
        `${method} ${path} ${status}  ${bytesIn} bytes in, ${bytesOut} out\n`,
    )
    .join('')
