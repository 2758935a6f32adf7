/** Something that goes wrong between a client and an engine. */
export type Fault =
  /** The connection is closed before anything is answered. */
  | { readonly kind: 'refuse' }
  /** The answer comes late. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Another status and an empty body, for example 503. */
  | { readonly kind: 'status'; readonly status: number }
  /** Half of the body, then the connection is closed. */
  | { readonly kind: 'truncate' }
  /** All handles given so far are unknown from now on (v0.21.0 and later). */
  | { readonly kind: 'stale-handles' }
  /** The connection is closed and everything forgotten, as where the engine was started again. */
  | { readonly kind: 'restart' }

export interface FaultTiming {
  /** Requests that go well before; default 0. */
  readonly after?: number
  /** Requests that it happens to; default 1. `Infinity`: all from then on. */
  readonly times?: number
}

/** Scripted faults: each waits for its requests, in the order in which they were added. */
export interface Faults {
  /** Faults that wait for requests yet. */
  readonly pending: number
  add(fault: Fault, timing?: FaultTiming): void
  clear(): void
}

/** A script of faults, and the one that the next request meets. */
export function createFaults(): { readonly faults: Faults; readonly next: () => Fault | undefined } {
  let script: { readonly fault: Fault; after: number; times: number }[] = []
  return {
    faults: {
      get pending() {
        return script.length
      },
      add: (fault, { after = 0, times = 1 } = {}) => {
        script.push({ fault, after, times })
      },
      clear: () => {
        script = []
      },
    },
    next() {
      const first = script[0]
      if (first === undefined) return undefined
      if (first.after > 0) {
        first.after--
        return undefined
      }
      if (--first.times <= 0) script.shift()
      return first.fault
    },
  }
}
