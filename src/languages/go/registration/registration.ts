import { createFinding, type Finding, type FindingCode, type FindingData } from '../../../findings/index.ts'
import type { Constants } from '../types/constants.ts'
import type { GoFile, GoPackage } from '../types/goPackage.ts'
import type { Resolver } from '../types/resolver.ts'

/** What reading types needs at hand, and where it says what is wrong. */
export interface Registration {
  readonly moduleName: string
  readonly main: GoPackage
  readonly resolver: Resolver
  readonly constants: Constants
  /** Whether a name is that of the main object. */
  isMain(name: string): boolean
  /** Notes a finding at a place, once. */
  say<Code extends FindingCode>(code: Code, data: FindingData<Code>, file: GoFile, pos: number): void
}

/** Gathers findings in the order of their places. */
export class FindingList {
  readonly #byKey = new Map<string, Finding>()

  say<Code extends FindingCode>(code: Code, data: FindingData<Code>, file: GoFile, pos: number): void {
    const sourceMap = file.places.real(pos)
    const finding = createFinding(code, '', data, { sourceMap })
    const key = `${code} ${sourceMap.filename} ${sourceMap.line} ${sourceMap.column} ${finding.message}`
    if (!this.#byKey.has(key)) this.#byKey.set(key, finding)
  }

  add(finding: Finding): void {
    this.#byKey.set(`${finding.code} ${this.#byKey.size}`, finding)
  }

  list(): readonly Finding[] {
    return [...this.#byKey.values()].sort((left, right) => {
      const a = left.sourceMap
      const b = right.sourceMap
      if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined)
      return a.filename < b.filename ? -1 : a.filename > b.filename ? 1 : a.line - b.line || a.column - b.column
    })
  }
}
