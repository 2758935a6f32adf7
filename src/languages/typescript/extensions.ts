import type { Extensions, JsonText } from '../../typedefs/types.ts'

/** What only a TypeScript runtime needs to know of a part, as its `x-typescript` key; `{}` to spread where there is nothing. */
export function typescriptExtension(facts: Readonly<Record<string, string | number | boolean | undefined>>): {
  readonly extensions?: Extensions
} {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined && value !== false)
  if (known.length === 0) return {}
  return { extensions: { 'x-typescript': JSON.stringify(Object.fromEntries(known)) as JsonText } }
}
