import type { Finding } from '../../src/findings/index.ts'

/** A module's code as one ECMAScript module that exports its classes by the names of their objects. */
export type BundledModule =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly findings: readonly Finding[] }
