import { expect, it } from 'vitest'
import { toGraphql } from '../../src/emit/index.ts'
import { translateFindings } from '../../src/findings/table/translate.ts'
import { translate } from '../../src/translate/index.ts'
import { createTarget, type FeatureId, featureTable, releases, type Target } from '../../src/versions/index.ts'
import { fixture, fixtureNames } from '../support/fixtures.ts'

const documents = fixtureNames.map(fixture)

function targets(): Target[] {
  const all: Target[] = []
  for (const release of releases) {
    for (const engineVersion of [undefined, 'v0.18.10', 'v0.21.8']) {
      const made = createTarget({ release, engineVersion })
      if (made.ok) all.push(made.target)
    }
  }
  return all
}

it('every translation finding comes up in a fixture', () => {
  const seen = new Set<string>()
  for (const target of targets()) {
    for (const typedefs of documents) {
      for (const legacyEnums of ['value', 'member'] as const) {
        const translation = translate(typedefs, target, { legacyEnums })
        for (const { code } of [...translation.findings, ...toGraphql(translation).findings]) seen.add(code)
      }
    }
  }
  // annotation-dropped: what a row of the table of annotations has no text of its own for (tests/typedefs/newAnnotation.test.ts).
  // sdk-lacks: tests/languages/python/newerSdk.test.ts. enum-null-default-dropped: tests/translate/enumNullDefault.test.ts. module-name-spoils: the golden file of mistakes.
  expect(Object.keys(translateFindings).filter((code) => !seen.has(code))).toEqual([
    'sdk-lacks',
    'module-name-spoils',
    'annotation-dropped',
    'enum-null-default-dropped',
  ])
})

it('every feature row makes a difference to a fixture, on both sides of its first release', () => {
  const without = (Object.keys(featureTable) as FeatureId[]).filter((id) => {
    const { since } = featureTable[id].releases[0]!
    const before = releases[releases.indexOf(since) - 1]!
    return !documents.some((typedefs) => outcome(typedefs, before) !== outcome(typedefs, since))
  })
  expect(without).toEqual([])
})

function outcome(typedefs: (typeof documents)[number], release: string): string {
  const made = createTarget({ release, view: 'v1.0.0' })
  if (!made.ok) throw new Error(release)
  const { findings } = translate(typedefs, made.target)
  return JSON.stringify(findings.map(({ code, pointer, feature }) => [code, pointer, feature]))
}
