import { createFinding, type Finding, type FindingCode, type FindingData } from '../../../findings/index.ts'
import type { Part } from './part.ts'
import type { Pointers } from './pointers.ts'

/** Collects the findings of one stage of a load. */
export class Report {
  readonly findings: Finding[] = []
  readonly #pointers: Pointers
  readonly #stage: NonNullable<Finding['stage']>

  constructor(pointers: Pointers, stage: NonNullable<Finding['stage']>) {
    this.#pointers = pointers
    this.#stage = stage
  }

  add<Code extends FindingCode>(code: Code, part: Part, data: FindingData<Code>, engineMessage?: string): void {
    const place = {
      stage: this.#stage,
      ...(part.sourceMap && { sourceMap: part.sourceMap }),
      ...(engineMessage !== undefined && { engineMessage }),
    }
    this.findings.push(createFinding(code, this.#pointers.of(part), data, place))
  }
}
