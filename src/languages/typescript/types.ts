import type { Finding } from '../../findings/index.ts'
import type { Typedefs } from '../../typedefs/types.ts'
import type { Dependency, Uses } from '../types.ts'

/** A TypeScript source: its path from the module's own folder (`src/index.ts`), and its text. */
export interface SourceText {
  readonly path: string
  readonly text: string
}

interface SharedInput {
  /** `index.d.ts` or `index.ts` of `@dagger.io/dagger`, where it is not installed next to the module. */
  readonly sdk?: string
}

/** A module's folder, the one with `dagger.json`; `name` wins over the name in there. */
export interface DirectoryInput extends SharedInput {
  readonly directory: string
  readonly name?: string
  /** Where their types are known; else the modules that its configuration names. */
  readonly dependencies?: readonly Dependency[]
}

/** Sources in memory. `paths` are those of a `tsconfig.json` (`{"@dagger.io/dagger": ["./sdk/index.ts"]}`). */
export interface FilesInput extends SharedInput {
  readonly files: readonly SourceText[]
  readonly name: string
  readonly paths?: Readonly<Record<string, readonly string[]>>
  /** The modules that it depends on. */
  readonly dependencies?: readonly Dependency[]
}

export type ScanInput = DirectoryInput | FilesInput

export type ScanResult =
  | {
      readonly ok: true
      readonly typedefs: Typedefs
      /** What the code calls of Dagger's API. */
      readonly uses: Uses
      /** `sha256:…` over the module's name and every source it was read from. */
      readonly digest: string
      /** The files under the digest, from the module's folder, sorted; `../` for those outside it. */
      readonly sources: readonly string[]
      /** Warnings and smaller. */
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }
