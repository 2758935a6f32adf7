import type { Extensions } from '../../src/typedefs/types.ts'

/** What a scan keeps under `x-typescript` of a part. */
export interface TypescriptFacts {
  readonly method?: string
  readonly property?: string
  readonly static?: string
  readonly variadic?: boolean
  readonly runtimeDefault?: boolean
  readonly absent?: 'null'
  readonly bigint?: boolean
  readonly value?: number
}

/** The `x-typescript` key of a part; nothing where it has none, as in documents that no scan made. */
export function typescriptFacts({ extensions }: { readonly extensions?: Extensions }): TypescriptFacts {
  const text = extensions?.['x-typescript']
  const facts: unknown = text === undefined ? undefined : JSON.parse(text)
  return typeof facts === 'object' && facts !== null ? facts : {}
}
