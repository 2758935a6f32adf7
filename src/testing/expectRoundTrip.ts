import { checkTypedefs } from '../check/checkTypedefs.ts'
import { diffTypedefs } from '../diff/diffTypedefs.ts'
import { readBack } from '../engine/module/load/index.ts'
import { type AnyTypedefs, documentOf } from './documentOf.ts'
import { fail } from './fail.ts'
import { targetsOf } from './targetsOf.ts'

export interface RoundTripOptions {
  /** Default: `latest`. */
  readonly engines?: string
  readonly engineVersion?: string
}

/**
 * Fails unless the module, registered with an engine, reads back as the document says, minus what the findings of a check name.
 * Engines that do not take the module fail it as well.
 */
export function expectRoundTrip(
  input: AnyTypedefs,
  { engines = 'latest', engineVersion }: RoundTripOptions = {},
): void {
  const typedefs = documentOf(input)
  for (const target of targetsOf(engines, engineVersion)) {
    const { module, translation, findings } = checkTypedefs(typedefs, target)
    if (module === undefined) return fail(`Module ${typedefs.name} does not load on engine ${target.release}`, findings)
    const changes = diffTypedefs(translation.applied, readBack(module.registered, typedefs.name), { target })
    if (changes.length > 0)
      fail(`Module ${typedefs.name} reads back differently from engine ${target.release}`, changes)
  }
}
