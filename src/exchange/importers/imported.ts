import type { Finding } from '../../findings/index.ts'
import type { Typedefs } from '../../typedefs/index.ts'

export type Imported =
  | { readonly ok: true; readonly typedefs: Typedefs; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** A neutral document as a plain value, before it is decoded. */
export type Draft = Record<string, unknown>
