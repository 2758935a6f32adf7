import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkTypedefs } from '../../src/check/index.ts'
import { scanModule } from '../../src/languages/typescript/index.ts'
import { newestRelease } from '../../src/versions/index.ts'
import { targetOf } from '../support/targetOf.ts'

test('the Dagger module that wraps it loads where it says it does', async () => {
  const scanned = await scanModule({ directory: 'dagger' })
  if (!scanned.ok) throw new Error(scanned.findings.map(({ message }) => message).join('\n'))
  const { typedefs } = scanned
  expect(typedefs.objects[0]?.functions.map(({ name, check }) => `${name}${check ? ' (check)' : ''}`)).toEqual([
    'matrix',
    'report',
    'loads (check)',
    'upgrade',
    'surveyRepository',
    'survey',
  ])
  const { engineVersion } = JSON.parse(readFileSync('dagger/dagger.json', 'utf8')) as { engineVersion: string }
  for (const release of [engineVersion, newestRelease])
    expect([release, checkTypedefs(typedefs, targetOf(release, engineVersion)).status]).toEqual([release, 'native'])
})
