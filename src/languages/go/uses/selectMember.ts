import { dealias, type GoType, type Named, underlying } from '../types/goTypes.ts'
import { interfaceMethods, type Method, ownMethods } from '../types/methodSet.ts'
import type { Resolver } from '../types/resolver.ts'

/** What a selector finds on a value. `library`: the type of the generated library that may have the method. */
export type Selected =
  | { readonly kind: 'field'; readonly type: GoType }
  | { readonly kind: 'method'; readonly method: Method }
  | { readonly kind: 'library'; readonly type: Named }
  | { readonly kind: 'none' }

/** The named type of a value or of a pointer to one. */
export function baseType(type: GoType): GoType {
  let result = dealias(type)
  while (result.kind === 'pointer') result = dealias(result.element)
  return result
}

const MAX_DEPTH = 8

/** A field or method of a value, of its own or of what it embeds: what is nearer hides what is deeper. */
export function selectMember(
  start: GoType,
  name: string,
  resolver: Resolver,
  hasLibraryMethod: (type: string) => boolean,
): Selected {
  let level: readonly GoType[] = [baseType(start)]
  const seen = new Set<GoType>()
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth++) {
    const next: GoType[] = []
    for (const type of level) {
      if (seen.has(type)) continue
      seen.add(type)
      if (type.kind === 'named') {
        if (type.origin === 'dagger') {
          if (depth === 0 || hasLibraryMethod(type.name)) return { kind: 'library', type }
          continue
        }
        const method = ownMethods(type, resolver).find((own) => own.name === name)
        if (method !== undefined) return { kind: 'method', method }
      }
      const under = underlying(type)
      if (under.kind === 'interface') {
        const method = interfaceMethods(under, type).find((own) => own.name === name)
        if (method !== undefined) return { kind: 'method', method }
      }
      if (under.kind !== 'struct') continue
      for (const field of under.fields) {
        if (field.name === name) return { kind: 'field', type: field.type }
        if (field.embedded) next.push(baseType(field.type))
      }
    }
    level = next
  }
  return { kind: 'none' }
}
