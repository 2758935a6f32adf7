import type { ArgumentTypedef, TypeReference } from '../typedefs/types.ts'

/** The type callers see: engines make an argument optional that they can fill in themselves (engine-semantics §2.2). */
export function argumentType({ type, defaultPath, defaultAddress }: ArgumentTypedef): TypeReference {
  const isFilledIn = defaultPath !== undefined || defaultAddress !== undefined || isWorkspace(type)
  return isFilledIn && !type.optional ? { ...type, optional: true } : type
}

const isWorkspace = (type: TypeReference): boolean => type.kind === 'OBJECT' && type.name === 'Workspace'
