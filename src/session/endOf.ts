export interface RequestEnd {
  readonly signal: AbortSignal
  timedOut(): boolean
  /** Forgets the other signals, which may outlive many requests. */
  release(): void
}

/** A signal that fires with the first of these, or when the time is up. */
export function endOf(signals: readonly AbortSignal[], timeoutMs: number): RequestEnd {
  const controller = new AbortController()
  let timedOut = false
  const timer = setTimeout(() => {
    timedOut = true
    controller.abort()
  }, timeoutMs)
  const abort = (): void => controller.abort()
  for (const signal of signals) {
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  }
  return {
    signal: controller.signal,
    timedOut: () => timedOut,
    release() {
      clearTimeout(timer)
      for (const signal of signals) signal.removeEventListener('abort', abort)
    },
  }
}
