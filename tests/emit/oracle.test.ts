import { parse, validate } from 'graphql'
import { expect, it } from 'vitest'
import { toGraphql } from '../../src/emit/index.ts'
import { buildSchema } from '../../src/engine/api/schema/index.ts'
import { translate } from '../../src/translate/index.ts'
import { boundaryReleases, createTarget } from '../../src/versions/index.ts'
import { fixture, fixtureNames } from '../support/fixtures.ts'

// The schema of a release comes from the API history, and knows nothing of how plans are made.
it.each(fixtureNames)('every document of %s is valid on every boundary release and view', (name) => {
  const typedefs = fixture(name)
  for (const release of boundaryReleases()) {
    for (const view of [undefined, 'v0.18.10', 'v0.18.11', 'v0.21.8']) {
      const made = createTarget({ release, view })
      if (!made.ok) throw new Error(release)
      const { steps } = toGraphql(translate(typedefs, made.target))
      const schema = buildSchema(made.target)
      const problems = steps.flatMap(({ document }) => validate(schema, parse(document)).map(({ message }) => message))
      expect([release, view, problems]).toEqual([release, view, []])
    }
  }
})
