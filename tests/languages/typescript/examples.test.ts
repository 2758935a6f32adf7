import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { scanModule } from '../../../src/languages/typescript/index.ts'
import { decodeTypedefs, toJson } from '../../../src/typedefs/index.ts'
import { lines, typedefsOf } from './scanText.ts'

const examples = ['deploy', 'housekeeping', 'kitchen', 'monorepo', 'release-notes', 'shop-api', 'starter']
const directoryOf = (name: string): string => `examples/${name}`

test('every TypeScript example is here', () => {
  expect(
    readdirSync('examples').filter((name) => name !== 'sdk-module' && existsSync(`examples/${name}/src/index.ts`)),
  ).toEqual(examples)
})

test.each(examples)('%s is scanned without a warning, and its document can be read back', async (name) => {
  const result = await scanModule({ directory: directoryOf(name) })
  const typedefs = typedefsOf(result)
  expect(lines(result).filter((line) => !line.startsWith('info'))).toEqual([])
  expect(decodeTypedefs(toJson(typedefs))).toMatchObject({ ok: true, typedefs })
})

test.each(['0.18', '0.21', '1.0'])('the published SDK %s and its stand-in mean the same', async (version) => {
  // `up()`, changesets and workspaces are younger than 0.18.
  const names = version === '0.18' ? ['deploy', 'monorepo', 'release-notes', 'starter'] : examples
  const sdk = `node_modules/dagger-sdk-${version}/dist/src/index.d.ts`
  for (const name of names) {
    const directory = directoryOf(name)
    expect(await scanModule({ directory, sdk })).toEqual(await scanModule({ directory }))
  }
})
