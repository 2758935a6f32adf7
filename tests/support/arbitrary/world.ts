export interface ArbitraryOptions {
  /** `legal`: different GraphQL names, also once re-cased. `hostile`: any text, `__proto__` and emoji included. */
  readonly names: 'legal' | 'hostile'
  /** `consistent`: as engines want it: known types, defaults that fit, one kind of default. `any`: whatever the format allows. */
  readonly meaning: 'consistent' | 'any'
  /** What may be used; everything unless told. */
  readonly features?: readonly ArbitraryFeature[]
  /** Largest number of objects, functions of an object, arguments of a function …; 3 unless told. */
  readonly size?: number
}

export const arbitraryFeatures = [
  'agent',
  'cache-policy',
  'check',
  'collections',
  'constructor',
  'core-types',
  'default-address',
  'default-path',
  'default-value',
  'deprecation',
  'description',
  'enum-values',
  'enums',
  'extensions',
  'fields',
  'float',
  'generator',
  'ignore',
  'interfaces',
  'lists-of-lists',
  'private-fields',
  'scalars',
  'source-maps',
  'up',
  'workspace',
] as const

export type ArbitraryFeature = (typeof arbitraryFeatures)[number]

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

export type JsonRecord = { readonly [key: string]: Json }

export interface World {
  readonly options: ArbitraryOptions
  readonly has: (feature: ArbitraryFeature) => boolean
  readonly size: number
  readonly objects: readonly string[]
  readonly interfaces: readonly string[]
  readonly enums: readonly { readonly name: string; readonly members: readonly string[] }[]
}
