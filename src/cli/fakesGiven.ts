import { schemaApi } from '../engine/api/schema/schemaApi.ts'
import { type Fakes, type FakeValue, fakeProblems } from '../engine/values/index.ts'
import { createFinding, type Finding } from '../findings/index.ts'
import type { Target } from '../versions/index.ts'

export type FakesGiven =
  | { readonly ok: true; readonly fakes: Fakes }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Fakes as the command line has them: `Container.stdout=hello`. What is no text is written as JSON.
 * Findings: `fake-invalid`, `fake-unknown`.
 */
export function fakesGiven(target: Target, given: readonly string[]): FakesGiven {
  const fakes: Record<string, FakeValue> = {}
  const findings: Finding[] = []
  for (const text of given) {
    const [, name = '', value] = /^(\w+\.\w+)=(.*)$/s.exec(text) ?? []
    const read = value === undefined ? undefined : fakeValue(target, name, value)
    if (read === undefined) findings.push(createFinding('fake-invalid', '', { given: JSON.stringify(text) }))
    else fakes[name] = read
  }
  findings.push(...fakeProblems(target, Object.keys(fakes)))
  return findings.length > 0 ? { ok: false, findings } : { ok: true, fakes }
}

const WRITTEN_AS_JSON = /^\[|^(?:Int|Float|Boolean|Directory|\w*ID)!?$/

function fakeValue(target: Target, name: string, text: string): FakeValue | undefined {
  const [type, field] = name.split('.')
  const found = schemaApi(target)
    .find((each) => each.name === type)
    ?.fields.find((each) => each.name === field)
  if (!WRITTEN_AS_JSON.test(found?.type ?? '')) return text
  try {
    return JSON.parse(text) as FakeValue
  } catch {
    return undefined
  }
}
