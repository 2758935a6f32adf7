import type { TypedefsInput } from '../typedefs/index.ts'

/** What a case is about; scores are counted by it. */
export type ConformanceFeature =
  | 'modules and objects'
  | 'types'
  | 'arguments'
  | 'defaults'
  | 'contextual arguments'
  | 'constructors'
  | 'state'
  | 'enums'
  | 'interfaces'
  | 'annotations'
  | 'caching'
  | 'documentation'
  | 'deprecation'
  | 'names'
  | 'source maps'

/** One small module, in words and as what an SDK should make of it. */
export interface ConformanceCase {
  /** Name of the folder with its source: `enum-with-values`. */
  readonly id: string
  readonly feature: ConformanceFeature
  /** The module in words, for a person who writes it in another language. */
  readonly prose: string
  readonly typedefs: TypedefsInput
  /** Every function has to say where it is written. */
  readonly sourceMaps?: boolean
}
