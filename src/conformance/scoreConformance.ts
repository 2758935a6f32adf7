import type { ConformanceCase, ConformanceFeature } from './conformanceCase.ts'
import type { ExpectedFailures } from './expectedFailures.ts'

/** What came of one case: no source for it, or how the output differs (not at all: it passed). */
export interface ConformanceResult {
  readonly case: ConformanceCase
  readonly missing: boolean
  readonly differences: readonly string[]
}

export interface ConformanceScore {
  readonly features: readonly { readonly feature: ConformanceFeature; readonly passed: number; readonly of: number }[]
  readonly passed: number
  readonly of: number
  /** Cases that failed and were not expected to. */
  readonly failures: readonly ConformanceResult[]
  /** Cases that failed as expected, with the reason. */
  readonly expected: readonly { readonly result: ConformanceResult; readonly reason: string }[]
  /** Cases that were expected to fail and passed: the list can be shortened. */
  readonly surprises: readonly string[]
}

/** Counts results by feature, and holds them against the failures that are expected. */
export function scoreConformance(
  results: readonly ConformanceResult[],
  expected: ExpectedFailures = new Map(),
): ConformanceScore {
  const passes = (result: ConformanceResult): boolean => !result.missing && result.differences.length === 0
  const features = [...new Set(results.map((result) => result.case.feature))].map((feature) => {
    const own = results.filter((result) => result.case.feature === feature)
    return { feature, passed: own.filter(passes).length, of: own.length }
  })
  const failed = results.filter((result) => !passes(result))
  return {
    features,
    passed: results.length - failed.length,
    of: results.length,
    failures: failed.filter((result) => !expected.has(result.case.id)),
    expected: failed.flatMap((result) => {
      const reason = expected.get(result.case.id)
      return reason === undefined ? [] : [{ result, reason }]
    }),
    surprises: results
      .filter((result) => passes(result) && expected.has(result.case.id))
      .map((result) => result.case.id),
  }
}
