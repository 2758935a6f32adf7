import type { BatchDocument } from '../emit/batchDocuments.ts'
import { callText } from '../emit/callText.ts'
import { createFinding, type Finding } from '../findings/index.ts'
import type { Plan, Translation } from '../plan/plan.ts'
import type { EngineError } from '../session/types.ts'
import { capitalize } from '../text/capitalize.ts'
import { describePointer, nearestSourceMap } from '../typedefs/index.ts'
import { callOf } from './callOf.ts'

/**
 * An engine's errors as findings about the document: each at the part of the typedefs that the failing call stands for,
 * with its source line and the engine's own words. In the order of the calls, since engines answer in no fixed order.
 *
 * Findings: `registration-refused`, `registration-refused-somewhere` where an error names no call, `session-forgot`.
 */
export function refusals(
  errors: readonly EngineError[],
  { typedefs }: Pick<Translation, 'typedefs'>,
  plan: Plan,
  document: BatchDocument,
): Finding[] {
  const forgot = errors.find(({ message }) => message.includes('missing shared result'))
  if (forgot) return [createFinding('session-forgot', '', {}, { engineMessage: forgot.message })]
  return errors
    .map((error) => ({ error, index: callOf(error, plan, document) }))
    .sort((a, b) => (a.index ?? plan.calls.length) - (b.index ?? plan.calls.length))
    .map(({ error, index }) => {
      const said = { engineMessage: error.message, stage: 'builder' } as const
      if (index === undefined) return createFinding('registration-refused-somewhere', '', {}, said)
      const call = plan.calls[index]!
      const pointer = call.origins[0] ?? ''
      const sourceMap = nearestSourceMap(typedefs, pointer)
      const data = { thing: capitalize(describePointer(typedefs, pointer)), call: callText(call) }
      return createFinding('registration-refused', pointer, data, { ...said, ...(sourceMap ? { sourceMap } : {}) })
    })
}
