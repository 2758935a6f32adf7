import type { ArgState } from '../state.ts'

/** Must a caller pass the argument? A Workspace is passed by the engine itself. */
export function isRequired(arg: ArgState): boolean {
  if (arg.typeDef.optional || arg.defaultPath !== '' || arg.defaultValue !== undefined) return false
  return arg.typeDef.asObject?.name !== 'Workspace'
}
