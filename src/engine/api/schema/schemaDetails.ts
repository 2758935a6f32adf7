import { argumentOrderText, deprecationReasonText, enumOrderText } from './data/schemaDetails.gen.ts'

const read = <Value>(text: string): ReadonlyMap<string, Value> => new Map(Object.entries(JSON.parse(text)))

let orders: ReadonlyMap<string, readonly string[]> | undefined
let reasons: ReadonlyMap<string, string> | undefined
let enums: ReadonlyMap<string, readonly string[]> | undefined

/** Orders that changed, by the argument that came with the new one (introspection.Query of v0.12.4 to v0.18.10). */
const olderOrders: ReadonlyMap<string, { readonly until: string; readonly order: readonly string[] }> = new Map([
  [
    'Query.git',
    {
      until: 'httpAuthToken',
      order: ['url', 'keepGitDir', 'experimentalServiceHost', 'sshKnownHosts', 'sshAuthSocket'],
    },
  ],
])

/** The arguments of `Type.field` in schema order, as far as it is known. */
export function inSchemaOrder(coordinate: string, names: readonly string[]): readonly string[] {
  orders ??= read(argumentOrderText)
  const older = olderOrders.get(coordinate)
  return ordered(names, older && !names.includes(older.until) ? older.order : orders.get(coordinate))
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
