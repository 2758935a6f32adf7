import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  enumMemberName,
  functionName,
  namespacedName,
  toCamel,
  toLowerCamel,
  toScreamingSnake,
  trimSpace,
} from '../../src/engine/names/index.ts'
import type { Target } from '../../src/versions/index.ts'
import { targetOf } from '../support/targetOf.ts'

type Recorded = string | null | { readonly name: string }

interface Casing {
  readonly inputs: readonly string[]
  readonly byEngine: Readonly<Record<string, Readonly<Record<string, readonly Recorded[]>>>>
}

const casing = JSON.parse(
  readFileSync(new URL('../../compat-fixtures/recordings/casing.json', import.meta.url), 'utf8'),
) as Casing

const cases: Readonly<Record<string, (target: Target, text: string) => string>> = {
  object: toCamel,
  interface: toCamel,
  enum: toCamel,
  scalar: toCamel,
  field: toLowerCamel,
  arg: toLowerCamel,
  function: functionName,
}

const nameOf = (recorded: Recorded): string | undefined =>
  typeof recorded === 'string' ? recorded : (recorded?.name ?? undefined)

describe.each(Object.entries(casing.byEngine))('names on %s', (key, byKind) => {
  const [release, view] = key.split('__view-') as [string, string]
  const target = targetOf(release, view)

  it.each(Object.keys(cases))('are cased as recorded: %s', (kind) => {
    const got = casing.inputs.map((input) => cases[kind]?.(target, input))
    expect(got).toEqual(byKind[kind]?.map(nameOf))
  })

  it('of enum members are cased as recorded', () => {
    if (!target.supports('enum-members')) return
    const recorded = byKind['enummember'] ?? []
    const accepted = casing.inputs.filter((_, index) => typeof recorded[index] === 'object')
    expect(accepted.length).toBeGreaterThan(10)
    expect(accepted.map((input) => enumMemberName(target, input))).toEqual(
      recorded.filter((one) => typeof one === 'object').map((one) => nameOf(one)),
    )
  })
})
