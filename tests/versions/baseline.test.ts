import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it } from 'vitest'
import { findingTable } from '../../src/findings/index.ts'
import {
  baseline,
  baselineChangelog,
  baselineJsonSchema,
  evidenceOfFinding,
  isKnownBy,
} from '../../src/versions/index.ts'

const data = baseline()
const wordOf = (id: string) => data.entries.find((entry) => entry.id === id)?.word

it('says of every feature and type since when it is there, and how widely', () => {
  const validate = new Ajv2020({ strict: false }).compile(baselineJsonSchema())
  expect([validate(data), validate.errors]).toEqual([true, null])
  expect(['Container', 'enum-members', 'agents', 'Env'].map((id) => [id, wordOf(id)])).toEqual([
    ['Container', 'everywhere'],
    ['enum-members', 'newly'],
    ['agents', '1.0 only'],
    ['Env', 'gone'],
  ])
  expect(data.entries.find(({ id }) => id === 'enum-members')).toMatchObject({ since: 'v0.18.11', view: 'v0.18.11' })
})

it('has a changelog by release', () => {
  expect(baselineChangelog(data)).toContain('## v0.18.11\n\n- Features new: `enum-members`')
})

it('knows how well each finding is known', () => {
  const kinds = Object.keys(findingTable).map((code) => evidenceOfFinding({ code: code as keyof typeof findingTable }))
  expect(new Set(kinds)).toEqual(new Set(['measured', 'source', 'guess']))
  const check = { code: 'feature-refused', feature: 'enum-members' } as const
  expect([evidenceOfFinding(check), isKnownBy('measured', check), isKnownBy('guess', check)]).toEqual([
    'measured',
    true,
    true,
  ])
  expect(evidenceOfFinding({ code: 'config-value-elsewhere' })).toBe('source')
  expect(isKnownBy('source', { code: 'code-gone-maybe' })).toBe(false)
})
