import { apiHistory } from '../../../versions/index.ts'

const builderArguments: ReadonlyMap<string, string> = new Map([
  ['typeDef', 'TypeDef'],
  ['returnType', 'TypeDef'],
  ['elementType', 'TypeDef'],
])
const ownIdType = /^\[?(\w+)ID\b/

/**
 * The object type whose ID an argument takes where the schema says only `ID!` (v0.21.1 and later): the one that its
 * type named before. Undefined: never named.
 */
export function expectedType(type: string, field: string, argument: string): string | undefined {
  const legacy = field.startsWith('load') && field.endsWith('FromID') ? field.slice(4, -6) : undefined
  if (type === 'Query' && argument === 'id' && legacy) return legacy
  const spans = apiHistory().get(type)?.members.get(field)?.arguments.get(argument) ?? []
  for (const span of spans) {
    const named = span.type && ownIdType.exec(span.type)?.[1]
    if (named) return named
  }
  return builderArguments.get(argument)
}
