import { argumentOrderText, deprecationReasonText, enumOrderText } from './data/schemaDetails.gen.ts'

const read = <Value>(text: string): ReadonlyMap<string, Value> => new Map(Object.entries(JSON.parse(text)))

let orders: ReadonlyMap<string, readonly string[]> | undefined
let reasons: ReadonlyMap<string, string> | undefined
let enums: ReadonlyMap<string, readonly string[]> | undefined

/** Names in schema order, as far as it is known (`Type.field` for arguments, an enum's name for members). */
export function inSchemaOrder(of: 'arguments' | 'members', key: string, names: readonly string[]): readonly string[] {
  orders ??= read(argumentOrderText)
  enums ??= read(enumOrderText)
  const order = (of === 'arguments' ? orders : enums).get(key)
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
