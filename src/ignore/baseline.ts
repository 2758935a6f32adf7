import { createFinding, type Finding } from '../findings/index.ts'
import { findingKey } from './findingKey.ts'
import type { KeyedFindings } from './keyed.ts'

/** The text of a baseline: every key there is now, each once, in order, a line each. */
export function writeBaseline(lists: readonly KeyedFindings[]): string {
  const keys = new Set(
    lists.flatMap(({ typedefs, findings }) => findings.map((finding) => findingKey(finding, typedefs))),
  )
  return `${JSON.stringify({ version: 1, findings: [...keys].sort() }, null, 2)}\n`
}

export interface Compared {
  /** What is not in the baseline, of each list in the order given. */
  readonly kept: readonly (readonly Finding[])[]
  /** About the baseline: `baseline-unreadable`, `baseline-gone`. */
  readonly findings: readonly Finding[]
}

/** Leaves out what a baseline knows, and says how much of it is gone. */
export function checkBaseline(lists: readonly KeyedFindings[], text: string, file: string): Compared {
  const known = readKeys(text)
  if (typeof known === 'string') {
    const unreadable = createFinding('baseline-unreadable', '', { file, problem: known })
    return { kept: lists.map(({ findings }) => findings), findings: [unreadable] }
  }
  const seen = new Set<string>()
  const kept = lists.map(({ typedefs, findings }) =>
    findings.filter((finding) => {
      const key = findingKey(finding, typedefs)
      seen.add(key)
      return !known.has(key)
    }),
  )
  const gone = [...known].filter((key) => !seen.has(key))
  const [first] = gone
  const about = first === undefined ? [] : [createFinding('baseline-gone', '', { count: gone.length, key: first })]
  return { kept, findings: about }
}

function readKeys(text: string): ReadonlySet<string> | string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'it is not JSON'
  }
  if (typeof value !== 'object' || value === null || !('version' in value) || value.version !== 1)
    return 'its version is not 1'
  const keys = 'findings' in value ? value.findings : undefined
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string')) return 'its findings are no list of keys'
  return new Set(keys)
}
