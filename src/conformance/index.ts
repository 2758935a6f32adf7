export { conformanceCatalogue } from './catalogue.ts'
export { compareConformance } from './compareConformance.ts'
export type { ConformanceCase, ConformanceFeature } from './conformanceCase.ts'
export {
  type ExpectedFailures,
  type ExpectedFailuresResult,
  readExpectedFailures,
} from './expectedFailures.ts'
export { printConformance } from './printConformance.ts'
export { type ConformanceResult, type ConformanceScore, scoreConformance } from './scoreConformance.ts'
