import type { Target } from '../versions/types.ts'
import { formatIdentifier } from './identifiers/formatIdentifier.ts'
import { toScreamingSnake } from './toScreamingSnake.ts'

const alreadyScreaming = /^[A-Z][A-Z0-9_]*$/

/**
 * GraphQL name of a member registered by `withEnumMember` in a view that has members: `DarkBlue` → `DARK_BLUE`. What is
 * in capitals already (`P256`) is kept since v0.21.7 and v1.0.0-beta.4. Engine-semantics §1.4, casing recordings.
 */
export function enumMemberName(target: Target, name: string): string {
  const kept = alreadyScreaming.test(name) && target.behaves('screaming-member-names-kept')
  if (kept) return name
  return target.behaves('names-by-dictionary') ? formatIdentifier(name, 'SCREAMING_SNAKE') : toScreamingSnake(name)
}
