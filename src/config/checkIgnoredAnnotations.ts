import { createFinding, type Finding } from '../findings/index.ts'
import { matchesWildcard } from '../text/matchesWildcard.ts'
import { nearest } from '../text/nearest.ts'
import type { Typedefs } from '../typedefs/index.ts'
import type { Target } from '../versions/index.ts'
import type { Config } from './config.ts'
import type { Toolchain } from './customization.ts'
import { type Mark, markedFunctions } from './markedFunctions.ts'

const KEYS = [
  { key: 'ignoreChecks', mark: 'check' },
  { key: 'ignoreGenerators', mark: 'generator' },
  { key: 'ignoreServices', mark: 'up' },
] as const satisfies readonly { key: keyof Toolchain; mark: Mark }[]

const CALLED: Readonly<Record<Mark, string>> = { check: 'check', generator: 'generator', up: 'service' }

/** Patterns of checks, generators and services that a user leaves out, and that match none. Finding: `ignored-annotation-unmatched`. */
export function checkIgnoredAnnotations(
  typedefs: Typedefs,
  toolchain: Toolchain,
  config: Config,
  target: Target,
): readonly Finding[] {
  return KEYS.flatMap(({ key, mark }) => {
    if (toolchain[key].length === 0) return []
    const names = markedFunctions(typedefs, mark, target)
    return toolchain[key].flatMap((pattern, index) => {
      if (names.some((name) => annotationMatches(pattern, name, toolchain.name))) return []
      const known = nearest(pattern, names)
      const location = config.locate(['toolchains', toolchain.index, key, index])
      const data = {
        key,
        toolchain: toolchain.name,
        pattern: JSON.stringify(pattern),
        mark: CALLED[mark],
        suggestions: known.length === 0 ? 'nothing' : known.join(', '),
      }
      return [createFinding('ignored-annotation-unmatched', '', data, location === undefined ? {} : { location })]
    })
  })
}

/** A pattern names a function, or one on the way to it; the module's own name may stand in front. */
export function annotationMatches(pattern: string, name: string, toolchain: string): boolean {
  const parts = plain(pattern).split(':')
  const names = plain(name).split(':')
  return isOnTheWay(parts, names) || isOnTheWay(parts, [plain(toolchain), ...names])
}

const isOnTheWay = (patterns: readonly string[], names: readonly string[]): boolean =>
  patterns.length <= names.length && patterns.every((pattern, i) => matchesWildcard(pattern, names[i] ?? ''))

// Names are told apart by their letters and digits only: test-all, testAll and TestAll are one.
const plain = (text: string): string => text.toLowerCase().replace(/[-_ ]/g, '')
