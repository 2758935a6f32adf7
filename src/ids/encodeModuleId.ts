import { createFinding, type Finding } from '../findings/index.ts'
import type { Translation } from '../plan/plan.ts'
import { createRecipeBuilder } from './createRecipeBuilder.ts'
import { planRecipe } from './planRecipe.ts'
import { recipeFormat } from './recipeFormat.ts'

export interface EncodedIds {
  /** The ID of the module, as an engine of the target makes it for the same calls; absent where there is none. */
  readonly id?: string
  readonly findings: readonly Finding[]
}

export interface EncodedTypeDefIds {
  /** The IDs of the finished typedefs, in the order in which the module takes them; empty where there are none. */
  readonly ids: readonly string[]
  readonly findings: readonly Finding[]
}

type Encodable = Pick<Translation, 'plan' | 'target'>

/**
 * The module of a translation as a recipe ID: made offline, loaded in one request, every call in the view the plan
 * pins it to, whoever's session loads it (measured §1).
 *
 * In: a translation. Out: base64 text for `loadModuleFromID` or `node`, byte-equal to the engine's own ID (recording
 * recipe-vectors); no ID for a translation without a plan, whose findings say why. Finding: `id-release-too-old`.
 */
export function encodeModuleId(translation: Encodable): EncodedIds {
  const { plan } = translation
  if (plan === undefined) return { findings: [] }
  const { ids, findings } = encode(translation, [plan.module])
  const id = ids[0]
  return id === undefined ? { findings } : { id, findings }
}

/**
 * The typedefs of a translation as recipe IDs, one each: what `[TypeDef!]!` wants.
 *
 * In, out and findings as with `encodeModuleId`.
 */
export function encodeTypeDefIds(translation: Encodable): EncodedTypeDefIds {
  return encode(translation, translation.plan?.roots ?? [])
}

function encode({ plan, target }: Encodable, indices: readonly number[]): EncodedTypeDefIds {
  if (plan === undefined) return { ids: [], findings: [] }
  const format = recipeFormat(target)
  if (format === undefined) {
    return { ids: [], findings: [createFinding('id-release-too-old', '', { release: target.release })] }
  }
  const builder = createRecipeBuilder(format)
  const digests = planRecipe(plan, builder)
  const ids = indices.map((index) => builder.encode(digests[index]!)).filter((id) => id !== undefined)
  return { ids, findings: [] }
}
