import type { ArgumentTypedef } from '../../typedefs/types.ts'

/** Does a caller have to pass it? Not if it is optional, has any default, or is a Workspace, which engines fill in. */
export function isRequired({ type, defaultValue, defaultPath, defaultAddress }: ArgumentTypedef): boolean {
  if (type.optional || defaultValue !== undefined || defaultPath !== undefined || defaultAddress !== undefined)
    return false
  return type.kind !== 'OBJECT' || type.name !== 'Workspace'
}
