import {
  applyCall,
  type BuilderArgument,
  type BuilderOutcome,
  type BuilderValue,
} from '../../src/engine/module/builder/index.ts'
import type { Target } from '../../src/versions/types.ts'

/** A field and its arguments by name. */
export type Step = readonly [field: string, args?: Readonly<Record<string, BuilderArgument>>]

/** What the last of a chain of calls gives, or the first that is refused; the first is made on the root. */
export function chain(target: Target, ...steps: readonly Step[]): BuilderOutcome {
  let outcome: BuilderOutcome | undefined
  for (const [field, args = {}] of steps) {
    const receiver: BuilderValue | undefined = outcome && 'value' in outcome ? outcome.value : undefined
    outcome = applyCall(target, receiver, field, new Map(Object.entries(args)))
    if ('error' in outcome) return outcome
  }
  if (outcome === undefined) throw new Error('no calls')
  return outcome
}

/** The value that a chain of calls makes; throws where one is refused. */
export function made(target: Target, ...steps: readonly Step[]): BuilderValue {
  const outcome = chain(target, ...steps)
  if ('error' in outcome) throw new Error(outcome.error)
  return outcome.value
}

/** A typedef of a kind. */
export const ofKind = (target: Target, kind: string): BuilderValue => made(target, ['typeDef'], ['withKind', { kind }])

/** A function that gives a string. */
export const functionOf = (target: Target, name: string): BuilderValue =>
  made(target, ['function', { name, returnType: ofKind(target, 'STRING_KIND') }])
