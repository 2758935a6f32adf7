import type { Finding } from '../../../findings/index.ts'
import type { FeatureId, Target } from '../../../versions/index.ts'
import type { Dependency } from '../../types.ts'
import type { SdkNeed } from '../library/needs.ts'
import type { ParsedFile } from '../syntax/parseFile.ts'
import type { Node, Place } from '../syntax/tree.ts'
import type { ClassValue, ModuleValue, UnknownValue } from '../values/types.ts'

/** One walk through a module's top level: what was found so far. */
export interface Run {
  readonly files: ReadonlyMap<string, string>
  readonly parse: (path: string) => ParsedFile
  /** An expression out of a text, for annotations written as strings; undefined where it does not parse. */
  readonly parseExpression: (text: string, at: Node) => Node | undefined
  /** Folders that packages are looked for in: `src/`, ``. */
  readonly roots: readonly string[]
  readonly modules: Map<string, ModuleValue>
  readonly target: Target
  readonly dependencies: readonly Dependency[]
  /** Whether packages may be installed that nobody here knows. */
  readonly openWorld: boolean
  readonly findings: Finding[]
  readonly objects: Map<string, ClassValue>
  readonly enums: Map<string, ClassValue>
  /** What of the SDK came later than others: where it is used first. */
  readonly needs: Map<FeatureId, SdkNeed>
  steps: number
  depth: number
}

export const mostSteps = 2_000_000
export const mostDepth = 220

/** An exception of the module's own code, as Python would raise it. */
export class PythonError extends Error {
  readonly type: string
  readonly place: Place
  constructor(type: string, message: string, place: Place) {
    super(message)
    this.type = type
    this.place = place
  }
}

/** The walk cannot go on in this function: what it does takes running code. */
export class Undecidable extends Error {
  readonly value: UnknownValue
  constructor(value: UnknownValue) {
    super(value.why)
    this.value = value
  }
}

/** The source is nested deeper than is read. */
export class TooDeep extends Error {
  readonly place: Place
  constructor(place: Place) {
    super('too deep')
    this.place = place
  }
}
