import { SIGNALS } from '../interrupted.ts'

/** Aborted by the first signal that would end the command; a second one ends it at once. */
export function onInterrupt(): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController()
  const abort = (): void => {
    end()
    controller.abort()
  }
  const end = (): void => {
    for (const signal of SIGNALS) process.off(signal, abort)
  }
  for (const signal of SIGNALS) process.on(signal, abort)
  return { signal: controller.signal, end }
}
