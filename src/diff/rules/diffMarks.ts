import type { FunctionTypedef } from '../../typedefs/types.ts'
import { type DiffContext, report, type Spot } from '../context.ts'

const MARKS = [
  { key: 'check', mark: 'check', fails: true },
  { key: 'generator', mark: 'generator', fails: true },
  { key: 'up', mark: 'service', fails: false },
  { key: 'agent', mark: 'agent', fails: false },
] as const

/** Functions that Dagger's own commands run without being told their names. */
export function diffMarks(context: DiffContext, before: FunctionTypedef, after: FunctionTypedef, spot: Spot): void {
  for (const { key, mark, fails } of MARKS) {
    if (before[key] === after[key]) continue
    const code = before[key] ? 'mark-removed' : fails ? 'mark-added-fails' : 'mark-added'
    report(context, code, spot, { thing: spot.title, mark })
  }
}
