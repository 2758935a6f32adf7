import type { ApiEntry, Target } from '../versions/index.ts'

/** Is it one of the IDs and loaders by type that engines with one ID type keep for older modules, and does the target? */
export function isLegacyId({ coordinate, type }: ApiEntry, target: Target): boolean {
  const { member } = coordinate
  const loader = type.name === 'Query' ? /^load(\w+)FromID$/.exec(member ?? '')?.[1] : undefined
  const named = member === undefined ? /^(\w+)ID$/.exec(type.name)?.[1] : loader
  return named !== undefined && target.has(`${named}.id`) && target.behaves('legacy-ids')
}
