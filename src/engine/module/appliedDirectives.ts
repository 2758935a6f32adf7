import { goQuote } from '../go/goQuote.ts'

/** A directive where it is applied; values are the texts of GraphQL literals. */
export interface AppliedDirective {
  readonly name: string
  readonly args: readonly { readonly name: string; readonly value: string }[]
}

type Value = string | number | readonly string[]

const literal = (value: Value): string => {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? goQuote(value) : `[${value.map(goQuote).join(',')}]`
}

/** A directive with its arguments, of which those that are undefined are left out. */
export const applied = (name: string, args: Readonly<Record<string, Value | undefined>> = {}): AppliedDirective => ({
  name,
  args: Object.entries(args).flatMap(([argument, value]) =>
    value === undefined ? [] : [{ name: argument, value: literal(value) }],
  ),
})

/** What engines write where a deprecation has no reason. */
export const noReason = 'No longer supported'

/** Goes into the `extensions` of a part of the schema. */
export interface Marks {
  readonly directives?: readonly AppliedDirective[]
  /** The default of an argument as engines print it. */
  readonly defaultText?: string
}

export const marked = (
  directives: readonly AppliedDirective[],
): { readonly extensions?: { readonly directives: readonly AppliedDirective[] } } =>
  directives.length === 0 ? {} : { extensions: { directives } }

interface Part {
  readonly extensions: Readonly<Record<string, unknown>>
  readonly deprecationReason?: string | null | undefined
}

/** The directives of a part of a schema: its own, then its deprecation. */
export function directivesOf({ extensions, deprecationReason }: Part): readonly AppliedDirective[] {
  const own = (extensions as Marks).directives ?? []
  if (deprecationReason == null) return own
  return [...own, applied('deprecated', deprecationReason === noReason ? {} : { reason: deprecationReason })]
}
