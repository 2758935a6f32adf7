import type { Config } from '../../config/config.ts'
import type { Finding } from '../../findings/index.ts'
import type { Uses } from '../../languages/index.ts'
import type { Typedefs } from '../../typedefs/index.ts'
import type { CheckStatus } from '../checkTypedefs.ts'

/** A dependency, and the oldest engine that loads it. */
export interface DependencyFloor {
  /** As the module calls it. */
  readonly name: string
  /** As the configuration has it: `../lib`, `github.com/acme/lib@v1.2.0`. */
  readonly source: string
  /** Absent: not known. */
  readonly oldest?: string
  /** `it needs engine v0.18.18`, `its dagger.json asks for v0.20.0`; absent where nothing is known. */
  readonly why?: string
}

/** A module to look at on many engines. */
export interface MatrixModule {
  /** The document as the user named it, for reports. */
  readonly file?: string
  /** What its column is called; absent: the module's name. */
  readonly title?: string
  readonly typedefs: Typedefs
  /** What its code calls; absent where that is not known. */
  readonly uses?: Uses
  /** What it depends on; absent where that was not looked at. */
  readonly dependencies?: readonly DependencyFloor[]
  /** Its own configuration: gives the engineVersion where none is asked for. An engine that cannot read it takes no module. */
  readonly config?: Config
  /** In addition to a `dagger-module.toml`: the `dagger.json` that engines go by which do not read that. */
  readonly olderConfig?: Config
}

/** What one module with one engineVersion comes to on one release. Shared by all releases it cannot tell apart. */
export interface MatrixOutcome {
  readonly status: CheckStatus
  readonly findings: readonly Finding[]
  /** The target the messages name. */
  readonly release: string
  readonly view: string
  /** It does not load, and everything that says why is known and set aside. */
  readonly setAside?: true
}

export interface MatrixColumn {
  readonly module: MatrixModule
  /** As asked for; absent: the module's own, or the release's where it has none. */
  readonly engineVersion?: string
  /** One for each release, in their order. */
  readonly outcomes: readonly MatrixOutcome[]
}

/** Modules × releases × engineVersions. */
export interface Matrix {
  /** Oldest first. */
  readonly releases: readonly string[]
  readonly columns: readonly MatrixColumn[]
}
