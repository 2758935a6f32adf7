import type { Io } from './io.ts'

/** What a command says of its steps with `--verbose`. */
export interface Trace {
  /** From here on somebody listens. */
  start(): void
  /** A step that is over, in words: `read shop/typedefs.json`. */
  step(text: string): void
  /** The last line: how long all of it took. */
  end(): void
}

/** Steps as lines on the error stream, each with the time since the line before it. */
export function createTrace(io: Io): Trace {
  let last: number | undefined
  const say = (text: string, since: number): void =>
    io.err(`${String(Math.round(performance.now() - since)).padStart(6)} ms  ${text}\n`)
  return {
    start() {
      last = performance.now()
      say('started', 0)
    },
    step(text) {
      if (last === undefined) return
      say(text, last)
      last = performance.now()
    },
    end() {
      if (last !== undefined) say('in all', 0)
    },
  }
}
