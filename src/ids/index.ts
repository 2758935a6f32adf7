export { createRecipeBuilder, type RecipeBuilder } from './createRecipeBuilder.ts'
export { type DecodedId, type DecodeIdOptions, decodeId } from './decodeId.ts'
export { eraEngines } from './eraEngines.ts'
export { recipeFormat } from './recipeFormat.ts'
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
