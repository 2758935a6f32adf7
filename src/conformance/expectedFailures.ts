import type { ConformanceCase } from './conformanceCase.ts'

/** Cases that are known to fail, with the reason. */
export type ExpectedFailures = ReadonlyMap<string, string>

export type ExpectedFailuresResult =
  | { readonly ok: true; readonly failures: ExpectedFailures }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Reads a text of expected failures: a case and its reason on each line, `#` begins a comment. */
export function readExpectedFailures(text: string, catalogue: readonly ConformanceCase[]): ExpectedFailuresResult {
  const ids = new Set(catalogue.map(({ id }) => id))
  const failures = new Map<string, string>()
  const problems: string[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/#.*/, '').trim()
    if (line === '') continue
    const [id = '', ...reason] = line.split(/\s+/)
    if (!ids.has(id)) problems.push(`line ${index + 1} names ${JSON.stringify(id)}, which is no case`)
    else if (reason.length === 0) problems.push(`line ${index + 1} gives no reason for ${id}`)
    else failures.set(id, reason.join(' '))
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, failures }
}
