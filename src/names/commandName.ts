import type { Target } from '../versions/types.ts'
import { formatIdentifier } from './identifiers/formatIdentifier.ts'
import { toScreamingSnake } from './toScreamingSnake.ts'

/** A GraphQL name as `dagger call` spells it: `buildAll` is `build-all`. */
export function commandName(target: Target, name: string): string {
  if (target.behaves('names-by-dictionary')) return formatIdentifier(name, 'KEBAB')
  return toScreamingSnake(name).toLowerCase().replaceAll('_', '-')
}
