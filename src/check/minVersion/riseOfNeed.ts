import { isNewer } from '../../versions/index.ts'
import type { MatrixModule } from '../matrix/matrix.ts'
import { minRelease } from './minRelease.ts'
import type { Blocker } from './minVersion.ts'

/** From which oldest engine to which a change takes a module, and what of it does. */
export interface RiseOfNeed {
  readonly from: string
  readonly to: string
  /** What keeps the later one from running where the earlier one did. */
  readonly reasons: readonly Blocker[]
  /** The code was not looked at on both sides. */
  readonly typesOnly: boolean
}

/** Says whether a later revision of a module needs a newer engine; undefined where it does not, or where an end is not known. */
export function riseOfNeed(before: MatrixModule, after: MatrixModule): RiseOfNeed | undefined {
  const typesOnly = before.uses === undefined || after.uses === undefined
  const [first, second] = [before, after].map((module) => (typesOnly ? withoutUses(module) : module))
  const from = minRelease(first!).oldest
  const to = minRelease(second!)
  if (from === undefined || to.oldest === undefined || !isNewer(to.oldest, from)) return undefined
  return { from, to: to.oldest, reasons: blockersAt(to.lower, from), typesOnly }
}

const withoutUses = ({ uses: _, ...module }: MatrixModule): MatrixModule => module

// Everything that has to go on the way down to where the earlier one ran.
const blockersAt = (steps: ReturnType<typeof minRelease>['lower'], from: string): readonly Blocker[] =>
  (steps.find(({ to }) => !isNewer(to, from)) ?? steps.at(-1))?.without ?? []
