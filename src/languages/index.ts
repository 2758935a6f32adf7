export { languageOf } from './languageOf.ts'
export { languages } from './registry.ts'
export type { Dependency, Language, ModuleSources, Reading, UnresolvedUse, Use, Uses } from './types.ts'
