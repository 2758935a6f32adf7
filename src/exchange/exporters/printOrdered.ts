import type { Finding } from '../../findings/index.ts'

export interface Exported {
  readonly text: string
  /** `export-cannot-say`. */
  readonly findings: readonly Finding[]
}

/** JSON to be written: a Map keeps the order of its keys whatever they are, `{json}` is JSON text as it stands. */
export type Value =
  | string
  | number
  | boolean
  | { readonly json: string }
  | readonly Value[]
  | ReadonlyMap<string, Value>
  | { readonly [key: string]: Value }

/** Two spaces an indent, a line break at the end. */
export const printOrdered = (value: Value): string => `${print(value, '')}\n`

function print(value: Value, indent: string): string {
  if (typeof value !== 'object') return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value))
    return wrap(
      '[',
      (value as readonly Value[]).map((item) => print(item, inner)),
      ']',
      indent,
    )
  if (!(value instanceof Map) && 'json' in value && typeof value.json === 'string') return value.json
  const entries =
    value instanceof Map
      ? [...(value as ReadonlyMap<string, Value>)]
      : Object.entries(value as Readonly<Record<string, Value>>)
  return wrap(
    '{',
    entries.map(([key, item]) => `${JSON.stringify(key)}: ${print(item, inner)}`),
    '}',
    indent,
  )
}

const wrap = (open: string, parts: readonly string[], close: string, indent: string): string =>
  parts.length === 0
    ? open + close
    : `${open}\n${parts.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent}${close}`
