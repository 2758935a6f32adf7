import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toEntrypoint } from '../../../src/exchange/index.ts'
import { formatFinding } from '../../../src/findings/index.ts'
import { readDang } from '../../../src/languages/dang/readDang.ts'
import { toCamel } from '../../../src/names/index.ts'
import { translate } from '../../../src/translate/index.ts'
import { canonicalize, type Typedefs } from '../../../src/typedefs/index.ts'
import type { Target } from '../../../src/versions/index.ts'
import { arbitraryFeatures, arbitraryTypedefs, propertySettings } from '../../support/arbitraryTypedefs.ts'
import { fixture, fixtureNames } from '../../support/fixtures.ts'
import { registeredOf } from '../../support/registeredOf.ts'
import { targetOf } from '../../support/targetOf.ts'
import { grammarProblems } from './entrypointGrammar.ts'

const targets: readonly Target[] = ['v1.0.0-beta.14', 'latest-beta'].map((release) => targetOf(release, 'v1.0.0'))
// Engines refuse marks on functions of another shape, and a random function has any.
const features = arbitraryFeatures.filter((feature) => !['agent', 'check', 'generator', 'up'].includes(feature))
const handover = { image: 'node:22-alpine', command: ['node', '/module/dispatch.js'] }

/** What an entrypoint can say of a document: one constructor, and none that says nothing. */
function saidOf(typedefs: Typedefs, target: Target): string {
  const { applied } = translate(typedefs, target)
  const wanted = toCamel(target, typedefs.name)
  const { objects, ...rest } = registeredOf(applied)
  return canonicalize({
    ...rest,
    objects: objects.map(({ constructorFunction: made, ...object }) =>
      toCamel(target, object.name) === wanted &&
      made !== undefined &&
      JSON.stringify(made) !== '{"description":"","arguments":[]}'
        ? { ...object, constructorFunction: made }
        : object,
    ),
  })
}

function expectReadBack(typedefs: Typedefs, target: Target): boolean {
  const exported = toEntrypoint(typedefs, target, handover)
  if (!exported.ok) return false
  expect(grammarProblems(exported.text)).toEqual([])
  const reading = readDang({
    name: typedefs.name,
    files: new Map([['main.dang', exported.text]]),
    engineVersion: 'v1.0.0',
  })
  if (!reading.ok) throw new Error(reading.findings.map((finding) => formatFinding(finding, undefined)).join('\n'))
  expect(canonicalize(reading.typedefs)).toBe(saidOf(typedefs, target))
  return true
}

describe('an entrypoint reads back as the document', () => {
  it.each(fixtureNames)('%s', (name) => {
    for (const target of targets) expectReadBack(fixture(name), target)
  })

  it('for random documents', () => {
    let written = 0
    const documents = arbitraryTypedefs({ names: 'legal', meaning: 'consistent', features })
    fc.assert(
      fc.property(documents, fc.constantFrom(...targets), (typedefs, target) => {
        if (expectReadBack(typedefs, target)) written++
      }),
      propertySettings(150),
    )
    expect(written).toBeGreaterThan(20)
  })
})
