import { toScreamingSnake } from '../../src/names/index.ts'

/** A GraphQL name as `dagger call` spells it: `buildAll` is `build-all`. */
export const commandName = (name: string): string => toScreamingSnake(name).toLowerCase().replaceAll('_', '-')
