import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  apiEntry,
  type BehaviourRow,
  behaviourTable,
  type FeatureId,
  featureTable,
  viewGates,
} from '../../src/versions/index.ts'
import { expectReleaseSpans, expectViewSpans } from './spanRows.ts'

const features = Object.entries(featureTable) as [FeatureId, (typeof featureTable)[FeatureId]][]
const behaviours: [string, BehaviourRow][] = Object.entries(behaviourTable)

describe.each(features)('feature %s', (_id, row) => {
  test('has sorted spans of known releases and views', () => {
    expectReleaseSpans(row.releases)
    if (row.views) expectViewSpans(row.views)
  })

  test('begins and ends with what it needs in the API', () => {
    for (const [index, coordinate] of row.coordinates.entries()) {
      const entry = apiEntry(coordinate)
      expect(entry, coordinate).toBeDefined()
      const began = entry!.spans.map(({ since }) => since)
      // The first coordinate decides; a later one may have come with a part that came later.
      if (index === 0) expect(entry!.spans, coordinate).toEqual(row.releases)
      else expect(began, coordinate).toEqual(row.releases.map(({ since }) => since))
    }
  })

  test('says what it is and what becomes of it', () => {
    expect(row.title).toMatch(/^\S.*[^.]$/)
    expect(row.docs).toMatch(/^[A-Z].*\.$/)
    expect(row.belowText).toMatch(/^[A-Z].*\.$/)
    expect(row.evidence).not.toBe('')
  })
})

test('features come in the order of their first release', () => {
  const firsts = features.map(([, row]) => row.releases[0]!.since)
  const sorted = [...firsts].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
  expect(firsts).toEqual(sorted)
})

describe.each(behaviours)('behaviour %s', (id, row) => {
  test('has sorted spans of known releases and views, a title and evidence', () => {
    expectReleaseSpans(row.releases)
    if (row.views) expectViewSpans(row.views)
    expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    expect(row.title).toMatch(/^\S.*[^.]$/)
    expect(row.evidence).not.toBe('')
  })

  test('says what would decide it where it is a guess, and only there', () => {
    expect(row.decidedBy !== undefined).toBe(row.evidenceKind === 'guess')
  })
})

test('no behaviour has the name of a feature, nor of one in another area', async () => {
  const folder = new URL('../../src/versions/behaviours/', import.meta.url)
  const areas = await Promise.all(
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => import(new URL(file, folder).href)),
  )
  const tables = areas.flatMap((area) =>
    Object.entries(area as Record<string, unknown>)
      .filter(([name]) => name.endsWith('Behaviours'))
      .map(([, table]) => Object.keys(table as object)),
  )
  const all = [...tables.flat(), ...Object.keys(featureTable)]
  expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([])
  expect(tables.flat().sort()).toEqual(Object.keys(behaviourTable).sort())
})

test.each(viewGates.flatMap((gate) => gate.coordinates.map((coordinate) => [coordinate, gate] as const)))(
  'the view gate of %s is of something there is',
  (coordinate, gate) => {
    expect(apiEntry(coordinate)).toBeDefined()
    expectViewSpans(gate.views)
    if (gate.releases) expectReleaseSpans(gate.releases)
  },
)
test('every behaviour is asked for somewhere', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('versions/behaviours'))
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
    .join('\n')
  expect(Object.keys(behaviourTable).filter((id) => !sources.includes(`'${id}'`))).toEqual([])
})
