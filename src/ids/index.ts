export { createRecipeBuilder, type RecipeBuilder } from './createRecipeBuilder.ts'
export { type DecodedId, type DecodeIdOptions, decodeId } from './decodeId.ts'
export { digestOf as callDigest } from './digests/digestOf.ts'
export { encodeHandle } from './encodeHandle.ts'
export { type EncodedIds, type EncodedTypeDefIds, encodeModuleId, encodeTypeDefIds } from './encodeModuleId.ts'
export { eraEngines } from './eraEngines.ts'
export { printRecipe } from './printRecipe.ts'
export { printType } from './printType.ts'
export { recipeFormat } from './recipeFormat.ts'
export { type RecipePlan, type RecipePlanResult, recipeToPlan } from './recipeToPlan.ts'
export type {
  Digest,
  DigestEra,
  Recipe,
  RecipeArgument,
  RecipeCall,
  RecipeFormat,
  RecipeLiteral,
  RecipeModule,
  RecipeType,
} from './types.ts'
