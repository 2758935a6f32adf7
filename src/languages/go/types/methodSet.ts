import type { InterfaceMethod } from '../syntax/nodes.ts'
import type { GoFile, GoPackage } from './goPackage.ts'
import { dealias, type GoFunction, type GoType, type Interface, type Named, underlying } from './goTypes.ts'
import type { Resolver } from './resolver.ts'

/** A method that a type has, of its own or promoted. */
export type Method =
  | { readonly kind: 'declared'; readonly name: string; readonly method: GoFunction; readonly receiver?: Named }
  | {
      readonly kind: 'interface'
      readonly name: string
      readonly method: InterfaceMethod
      readonly file: GoFile
      readonly owner: GoType
    }
  /** Of the generated library: nobody's own. */
  | { readonly kind: 'generated'; readonly name: string }
  /** Of what every object of the library has, declared outside of the generated files. */
  | { readonly kind: 'object'; readonly name: string }

export const objectMethods: readonly string[] = [
  'ID',
  'MarshalJSON',
  'XXX_GraphQLID',
  'XXX_GraphQLIDType',
  'XXX_GraphQLType',
]

const byName = (left: Method, right: Method): number => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0)

/** Type that a receiver names, without stars, parentheses and type arguments; and whether it does so by an alias. */
function receiverName(receiver: GoFunction): string | undefined {
  let type = receiver.declaration.receiver?.[0]?.type
  while (type?.kind === 'star' || type?.kind === 'paren' || type?.kind === 'index') type = type.x
  return type?.kind === 'ident' ? type.name : undefined
}

const declaredMethods = new WeakMap<GoPackage, Map<Named['spec'] & object, readonly Method[]>>()

/** Methods declared on the types of a package; of two of one name the first counts. */
function methodsByType(home: GoPackage, resolver: Resolver): Map<Named['spec'] & object, readonly Method[]> {
  const known = declaredMethods.get(home)
  if (known !== undefined) return known
  const result = new Map<Named['spec'] & object, Method[]>()
  const names = new Map<object, Set<string>>()
  for (const { declaration, file } of home.methods) {
    const method: GoFunction = { name: declaration.name.name, declaration, file }
    const name = receiverName(method)
    const entry = name === undefined ? undefined : home.scope.get(name)
    const written = entry && resolver.declared(entry, home)
    let type = written && dealias(written)
    // An alias of a pointer to a type names the type, too.
    if (type?.kind === 'pointer') type = dealias(type.element)
    if (type?.kind !== 'named' || type.spec === undefined || type.package !== home) continue
    const list = result.get(type.spec) ?? []
    const seen = names.get(type.spec) ?? new Set()
    result.set(type.spec, list)
    names.set(type.spec, seen)
    if (seen.has(method.name)) continue
    seen.add(method.name)
    list.push({ kind: 'declared', name: method.name, method, ...(written?.kind === 'alias' ? {} : { receiver: type }) })
  }
  declaredMethods.set(home, result)
  return result
}

/** Methods declared on a type itself. */
export function ownMethods(type: Named, resolver: Resolver): readonly Method[] {
  if (type.spec === undefined || type.package === undefined) return []
  return methodsByType(type.package, resolver).get(type.spec) ?? []
}

/** Methods of an interface, embedded ones included, by name. */
export function interfaceMethods(type: Interface, owner: GoType, seen: Set<Interface> = new Set()): readonly Method[] {
  if (seen.has(type)) return []
  seen.add(type)
  const found = new Map<string, Method>()
  for (const method of type.methods) {
    const name = method.name.name
    if (type.file !== undefined && !found.has(name))
      found.set(name, { kind: 'interface', name, method, file: type.file, owner })
  }
  for (const embedded of type.embedded) {
    const part = dealias(embedded)
    if (part.kind === 'named' && part.origin === 'dagger' && part.generated === 'interface')
      for (const name of objectMethods)
        if (!found.has(name)) found.set(name, { kind: name === 'ID' ? 'generated' : 'object', name })
    const under = underlying(part)
    if (under.kind === 'interface')
      for (const method of interfaceMethods(under, embedded, seen))
        if (!found.has(method.name)) found.set(method.name, method)
  }
  return [...found.values()].sort(byName)
}

// Nobody embeds deeper.
const MAX_DEPTH = 50

interface Embedded {
  readonly type: GoType
  readonly several: boolean
}

/**
 * The methods of a pointer to a type, sorted by name: its own, and those of embedded types that nothing hides. What is
 * nearer hides what is deeper; two of one name at the same depth hide each other.
 */
export function methodSet(start: Named, resolver: Resolver): readonly Method[] {
  const result = new Map<string, Method | undefined>()
  const seen = new Set<unknown>()
  let level: readonly Embedded[] = [{ type: start, several: false }]
  for (let depth = 0; level.length > 0 && depth < MAX_DEPTH; depth++) {
    const methods = new Map<string, Method | undefined>()
    const fields = new Set<string>()
    const next: Embedded[] = []
    const add = (method: Method, several: boolean): void => {
      methods.set(method.name, methods.has(method.name) || several ? undefined : method)
    }
    for (const { type, several } of level) {
      if (type.kind === 'named') {
        const key = type.spec ?? `${type.packagePath}.${type.name}`
        if (seen.has(key)) continue
        seen.add(key)
        for (const method of ownMethods(type, resolver)) add(method, several)
        if (type.origin === 'dagger' && type.generated === 'interface')
          for (const name of objectMethods) add({ kind: name === 'ID' ? 'generated' : 'object', name }, several)
      }
      const under = underlying(type)
      if (under.kind === 'interface') for (const method of interfaceMethods(under, type)) add(method, several)
      if (under.kind !== 'struct') continue
      for (const field of under.fields) {
        fields.add(field.name)
        if (!field.embedded) continue
        const written = dealias(field.type)
        const target = written.kind === 'pointer' ? dealias(written.element) : written
        if (target.kind === 'named' || target.kind === 'struct') next.push({ type: target, several })
      }
    }
    for (const [name, method] of methods) if (!result.has(name)) result.set(name, fields.has(name) ? undefined : method)
    for (const name of fields) if (!result.has(name)) result.set(name, undefined)
    level = consolidate(next)
  }
  return [...result.values()].filter((method): method is Method => method !== undefined).sort(byName)
}

/** A type that is embedded twice at one depth hides its own methods. */
function consolidate(list: readonly Embedded[]): readonly Embedded[] {
  const byKey = new Map<unknown, Embedded>()
  for (const item of list) {
    const key =
      item.type.kind === 'named' ? (item.type.spec ?? `${item.type.packagePath}.${item.type.name}`) : item.type
    byKey.set(key, byKey.has(key) ? { ...item, several: true } : item)
  }
  return [...byKey.values()]
}
