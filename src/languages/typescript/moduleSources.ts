import type { Dependency } from '../types.ts'

/** What the compiler may read: the module's sources under an absolute root with `/` between names, and what they import. */
export interface ModuleSources {
  readonly root: string
  /** The sources to look at, from the root. */
  readonly files: readonly string[]
  /** `paths` of the module's `tsconfig.json`. */
  readonly paths?: Record<string, string[]>
  /** The modules that it depends on, whose types a generated client would declare. */
  readonly dependencies?: readonly Dependency[]
  /** Absolute path of the SDK's declarations, where given. */
  readonly sdk?: string
  fileExists(path: string): boolean
  directoryExists(path: string): boolean
  readFile(path: string): string | undefined
}
