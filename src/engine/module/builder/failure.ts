import type { BuilderFailure } from './value.ts'

/** A refusal in the engine's own words. */
export const refuse = (error: string): BuilderFailure => ({ error })

/** A call that ends the process of a real engine, and every session with it. */
export const kill = (call: string, why: string): BuilderFailure => ({
  error: `a real engine's process ends here, with every session on it: ${call} ${why}`,
  fatal: 'kills',
})

/** A call that ends in a Go panic which the engine answers as an error. */
export const panic = (call: string): BuilderFailure => ({
  error: `panic while resolving ${call}: runtime error: invalid memory address or nil pointer dereference`,
  fatal: 'panics',
})
