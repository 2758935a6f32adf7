import type { Target } from '../../../versions/types.ts'
import { argumentOrderText, deprecationReasonText, enumOrderText } from './data/schemaDetails.gen.ts'

const read = <Value>(text: string): ReadonlyMap<string, Value> => new Map(Object.entries(JSON.parse(text)))

let orders: ReadonlyMap<string, readonly string[]> | undefined
let reasons: ReadonlyMap<string, string> | undefined
let enums: ReadonlyMap<string, readonly string[]> | undefined

/** Orders that changed, as they were in releases that do not validate (introspection.Query of v0.12.4 and v0.15.3). */
const olderOrders: ReadonlyMap<string, readonly string[]> = new Map([
  ['Query.git', ['url', 'keepGitDir', 'experimentalServiceHost', 'sshKnownHosts', 'sshAuthSocket']],
])

/** The arguments of `Type.field` in schema order, as far as it is known. */
export function inSchemaOrder(target: Target, coordinate: string, names: readonly string[]): readonly string[] {
  orders ??= read(argumentOrderText)
  const older = target.behaves('requests-validated') ? undefined : olderOrders.get(coordinate)
  return ordered(names, older ?? orders.get(coordinate))
}

/** The members of an enum in schema order, as far as it is known. */
export function membersInOrder(name: string, members: readonly string[]): readonly string[] {
  enums ??= read(enumOrderText)
  return ordered(members, enums.get(name))
}

function ordered(names: readonly string[], order: readonly string[] | undefined): readonly string[] {
  if (order === undefined) return names
  const at = (name: string): number => {
    const index = order.indexOf(name)
    return index < 0 ? order.length : index
  }
  return [...names].sort((a, b) => at(a) - at(b))
}

/** Why a field is deprecated, in the schema's words as far as they are known. */
export function deprecationReason(coordinate: string): string {
  reasons ??= read(deprecationReasonText)
  return reasons.get(coordinate) ?? 'No longer supported'
}
