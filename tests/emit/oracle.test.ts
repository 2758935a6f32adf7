import { parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import { toGraphql } from '../../src/emit/index.ts'
import { buildSchema } from '../../src/engine/api/schema/index.ts'
import { translate } from '../../src/translate/index.ts'
import { boundaryReleases, createTarget } from '../../src/versions/index.ts'
import { fixture, fixtureNames } from '../support/fixtures.ts'

const fixtures = fixtureNames.map((name) => [name, fixture(name)] as const)

// The schema of a release comes from the API history, and knows nothing of how plans are made.
it.each(boundaryReleases())('every document of the fixtures is valid on %s, in every view', (release) => {
  for (const view of [undefined, 'v0.18.10', 'v0.18.11', 'v0.21.8']) {
    const made = createTarget({ release, view })
    if (!made.ok) throw new Error(release)
    const schema = buildSchema(made.target)
    for (const [name, typedefs] of fixtures) {
      const { steps } = toGraphql(translate(typedefs, made.target))
      const problems = steps.flatMap(({ document }) => validate(schema, parse(document)).map(({ message }) => message))
      expect([name, view, problems]).toEqual([name, view, []])
    }
  }
})
