import type { Io } from './io.ts'

const SILENT_MS = 1000

/** One line on the error stream that says how far it is: for who looks on, and only where it takes more than a second. */
export function createProgress(io: Io): { show(text: string): void; end(): void } {
  const started = Date.now()
  let shown = false
  return {
    show(text) {
      if (!io.interactive || Date.now() - started < SILENT_MS) return
      shown = true
      io.err(`\r\u001b[K${text}`)
    },
    end() {
      if (shown) io.err('\r\u001b[K')
      shown = false
    },
  }
}
