import type { Renames } from '../diff/index.ts'
import type { Callers } from './callersOf.ts'

/** The names that change, for scripts that edit callers, and the places in the workspace where they are called. */
export const codemod = ({ renamed }: Renames, callers: Callers | undefined): string => {
  const renames = renamed.map(({ kind, pointer, before, after }) => ({ kind, pointer, before, after }))
  return `${JSON.stringify({ formatVersion: 1, renames, callers: callers?.broken ?? [] }, null, 2)}\n`
}
