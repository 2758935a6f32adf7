import { checkTypedefs } from '../check/checkTypedefs.ts'
import { diffTypedefs } from '../diff/diffTypedefs.ts'
import { type Finding, formatText } from '../findings/index.ts'
import { type AnyTypedefs, documentOf } from './documentOf.ts'
import { targetOf } from './targetsOf.ts'

interface MatcherResult {
  readonly pass: boolean
  readonly message: () => string
}

/** The matchers as `expect(…)` has them, for runners that want their types: `interface Matchers<R> extends ModuledefsMatchers<R> {}`. */
export interface ModuledefsMatchers<Result = void> {
  toLoadOn(release: string, engineVersion?: string): Result
  toBeLosslessOn(release: string, engineVersion?: string): Result
  toReport(code: string, release: string, engineVersion?: string): Result
  toBreakCallersOf(before: AnyTypedefs): Result
}

const result = (pass: boolean, subject: string, verb: string, findings: readonly Finding[]): MatcherResult => ({
  pass,
  message: () => `${subject} ${pass ? 'not ' : ''}${verb}\n${formatText([{ findings }]).trimEnd()}`,
})

/**
 * Matchers for `expect.extend(matchers)` of vitest and jest, on a document in any form:
 * `toLoadOn(release, engineVersion?)`, `toBeLosslessOn(release, engineVersion?)`, `toReport(code, release, engineVersion?)`,
 * `toBreakCallersOf(olderDocument)`.
 */
export const matchers = {
  toLoadOn(received: AnyTypedefs, release: string, engineVersion?: string): MatcherResult {
    const { status, findings, name } = check(received, release, engineVersion)
    return result(status !== 'refused' && status !== 'fails', name, `to load on engine ${release}`, findings)
  },
  toBeLosslessOn(received: AnyTypedefs, release: string, engineVersion?: string): MatcherResult {
    const { status, findings, name } = check(received, release, engineVersion)
    return result(status === 'native' || status === 'changed', name, `to lose nothing on engine ${release}`, findings)
  },
  toReport(received: AnyTypedefs, code: string, release: string, engineVersion?: string): MatcherResult {
    const { findings, name } = check(received, release, engineVersion)
    return result(
      findings.some((finding) => finding.code === code),
      name,
      `to report ${code} on engine ${release}`,
      findings,
    )
  },
  toBreakCallersOf(received: AnyTypedefs, before: AnyTypedefs): MatcherResult {
    const typedefs = documentOf(received)
    const changes = diffTypedefs(documentOf(before), typedefs)
    return result(
      changes.some((change) => change.class === 'breaking'),
      `module ${typedefs.name}`,
      'to break callers',
      changes,
    )
  },
} as const

function check(received: AnyTypedefs, release: string, engineVersion: string | undefined) {
  const typedefs = documentOf(received)
  const { status, findings } = checkTypedefs(typedefs, targetOf(release, engineVersion))
  return { status, findings, name: `module ${typedefs.name}` }
}
