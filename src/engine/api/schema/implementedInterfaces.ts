import type { SchemaType } from './schemaApi.ts'

/** Which interfaces each object implements: those whose fields it has, which is how engines decide (v0.21.1 and later). */
export function implementedInterfaces(types: readonly SchemaType[]): ReadonlyMap<string, readonly string[]> {
  const interfaces = types.filter(({ kind }) => kind === 'interface')
  const implemented = new Map<string, readonly string[]>()
  if (interfaces.length === 0) return implemented
  for (const { name, kind, fields } of types) {
    if (kind !== 'object' || name === 'Query') continue
    const own = new Set(fields.map((field) => field.name))
    const names = interfaces.filter((one) => one.fields.every((field) => own.has(field.name))).map((one) => one.name)
    if (names.length > 0) implemented.set(name, names)
  }
  return implemented
}
