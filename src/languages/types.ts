import type { Finding } from '../findings/index.ts'
import type { SourceMap, Typedefs } from '../typedefs/index.ts'

/** A module's sources as text in memory: of a folder, a git revision or an archive. */
export interface ModuleSources {
  /** Module name, as in its configuration. */
  readonly name: string
  /** Every file a reader may look at: path from the folder of the module's sources (`main.go`, `src/main.py`) to its text. */
  readonly files: ReadonlyMap<string, string>
  /** Files a reader would look at that are no text, by path; they are reported already. */
  readonly unread?: readonly string[]
  /** `engineVersion` of the module's configuration: which release's SDK reads it. Absent: the newest known. */
  readonly engineVersion?: string
  /** Modules that this one depends on, by the names it gives them; `typedefs` where their sources are at hand too. */
  readonly dependencies?: readonly Dependency[]
}

export interface Dependency {
  readonly name: string
  readonly typedefs?: Typedefs
  /** Of its own configuration: what decides its names. */
  readonly engineVersion?: string
}

/** What reading gives: the module's types as its SDK registers them, or what is wrong. Paths of places are those of `files`. */
export type Reading =
  | {
      readonly ok: true
      readonly typedefs: Typedefs
      /** Places by JSON pointer into the typedefs, where the SDK registers none but findings should have one. */
      readonly places?: ReadonlyMap<string, SourceMap>
      readonly uses?: Uses
      /** Paths of the files that were read, sorted. */
      readonly sources: readonly string[]
      /** Warnings and smaller. */
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/** A language whose modules are read without running them. One row of the registry. */
export interface Language {
  /** As the `sdk` of a configuration spells it: `go`. */
  readonly name: string
  /** As people write it: `Go`. */
  readonly title: string
  /** Whether `ModuleSources.files` should hold this path. Folders that start with a dot, `node_modules` and the like are never offered. */
  wants(path: string): boolean
  /**
   * Reads a folder of this machine, where sources in memory are not all that counts (packages they import). Absent: `read` does.
   * `digest` is that of what was read, `currentDigest` the one it would be now.
   */
  readonly onDisk?: {
    read(
      directory: string,
      name: string | undefined,
      dependencies?: readonly Dependency[],
    ): Promise<Reading & { readonly digest?: string }>
    currentDigest(directory: string, sources: readonly string[]): string | undefined
  }
  /** Reads the module. Never throws for what sources hold, executes nothing of them. Findings: `read-*` and the language's own. */
  read(sources: ModuleSources): Promise<Reading>
}

/** A place in the sources, 1-based; `filename` is a path of `ModuleSources.files`. */
export interface Use extends SourceMap {
  /** Of Dagger's API: `Directory.changes`, `Container.withExec(expect:)`, `NetworkProtocol.UDP`, a type's name `Changeset`. */
  readonly coordinate: string
  /** `type`: the receiver's type is known. `only-owner`: it is not, but one core type alone has such a member. */
  readonly known: 'type' | 'only-owner'
}

/** A call whose receiver cannot be known without running or compiling the code. */
export interface UnresolvedUse extends SourceMap {
  readonly member: string
  readonly why: string
}

/** A part of another module: the name that the calling one gives it, and a JSON pointer into its typedefs; '': the module itself. */
export interface DependencyUse extends SourceMap {
  readonly dependency: string
  readonly pointer: string
}

/** What the module's code calls of Dagger's API, in the order of files and places. */
export interface Uses {
  readonly calls: readonly Use[]
  readonly unresolved: readonly UnresolvedUse[]
  /** What it calls of modules that it depends on, where their types are known. */
  readonly dependencies?: readonly DependencyUse[]
}
