import { type Finding, formatText } from '../findings/index.ts'

/** Fails a test with findings, a line each. */
export function fail(headline: string, findings: readonly Finding[] = []): never {
  throw new Error(findings.length === 0 ? headline : `${headline}\n${formatText([{ findings }]).trimEnd()}`)
}
