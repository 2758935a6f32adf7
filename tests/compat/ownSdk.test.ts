import { expect, test } from 'vitest'
import { compareConformance, conformanceCatalogue, scoreConformance } from '../../src/conformance/index.ts'
import { scanModule } from '../../src/languages/typescript/index.ts'
import { defineModule, printTypedefs } from '../../src/typedefs/index.ts'
import { typescriptSource } from './typescriptSource.ts'

test('the reference scanner conforms to the whole catalogue', async () => {
  const results = await Promise.all(
    conformanceCatalogue.map(async (one) => {
      const text = typescriptSource(defineModule(one.typedefs))
      const scanned = await scanModule({ files: [{ path: 'src/index.ts', text }], name: 'demo' })
      const differences = scanned.ok
        ? compareConformance(one, printTypedefs(scanned.typedefs))
        : scanned.findings.map(({ message }) => message)
      return { case: one, missing: false, differences }
    }),
  )
  const score = scoreConformance(results)
  expect(score.failures.map(({ case: { id }, differences }) => `${id}: ${differences.join('; ')}`)).toEqual([])
  expect(score.passed).toBe(conformanceCatalogue.length)
}, 60_000)
