import { createFinding, type Finding } from '../findings/index.ts'
import type { Target } from '../versions/types.ts'
import { callLabel, shortText } from './callLabel.ts'
import { eraEngines, formEngines } from './eraEngines.ts'
import { recipeFormat } from './recipeFormat.ts'
import type { DigestEra, Recipe, RecipeCall, RecipeType } from './types.ts'

/** Does the target take IDs of that form? */
export function checkForm(wrapped: boolean, target: Target): readonly Finding[] {
  if (recipeFormat(target)?.wrapped === wrapped) return []
  return [createFinding('id-form-refused', '', { formEngines: formEngines(wrapped), release: target.release })]
}

/** Are the digests, where they are an engine's, the target's own? */
export function checkEra(eras: readonly DigestEra[], target: Target): readonly Finding[] {
  const era = recipeFormat(target)?.era
  if (eras.length === 0 || era === undefined || eras.includes(era)) return []
  const digestEngines = eras.map(eraEngines).join(' and ')
  return [createFinding('id-digests-other', '', { digestEngines, release: target.release })]
}

/** Does the target have the calls and their arguments? What a module provides is its own business. */
export function checkCalls({ calls }: Recipe, target: Target): readonly Finding[] {
  const findings: Finding[] = []
  for (const call of calls.values()) {
    const type = receiverType(call, calls)
    if (call.module || type === undefined || target.coreType(type) === undefined) continue
    const data = { call: callLabel(call), release: target.release }
    if (!target.has(`${type}.${call.field}`)) {
      findings.push(createFinding('id-call-unknown', '', { ...data, type }))
      continue
    }
    for (const { name } of call.arguments) {
      if (target.has(`${type}.${call.field}(${name}:)`)) continue
      findings.push(createFinding('id-argument-unknown', '', { ...data, argument: shortText(name) }))
    }
  }
  return findings
}

function receiverType(call: RecipeCall, calls: Recipe['calls']): string | undefined {
  if (call.receiver === undefined) return 'Query'
  let type: RecipeType | undefined = calls.get(call.receiver)?.type
  while (type?.elem) type = type.elem
  return type?.namedType
}
