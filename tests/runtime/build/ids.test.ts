import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeIds } from '../../../runtime/build/makeIds.ts'
import { availableTypedefs } from '../../../runtime/load/index.ts'
import { idsFile, keptId } from '../../../runtime/load/keptIds.ts'
import { encodeModuleId } from '../../../src/ids/index.ts'
import { defineModule, printTypedefs, types } from '../../../src/typedefs/index.ts'
import { targetOf } from '../../support/targetOf.ts'

const typedefs = defineModule({
  name: 'tea',
  objects: [
    {
      name: 'Tea',
      functions: [
        { name: 'brew', returnType: types.string, arguments: [{ name: 'ws', type: types.object('Workspace') }] },
      ],
    },
  ],
})
const text = printTypedefs(typedefs)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ids-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function keep(engineVersion: string | undefined, document = text): void {
  writeFileSync(join(folder, 'typedefs.json'), document)
  writeFileSync(join(folder, idsFile), JSON.stringify(makeIds(typedefs, text, engineVersion)))
}

const made = (release: string, view: string): string | undefined =>
  encodeModuleId(availableTypedefs(typedefs, targetOf(release, view)).translation).id

test('the ID that a build keeps for a release is the one that is made there', () => {
  keep('v0.18.12')
  for (const release of ['v0.20.2', 'v0.21.8', 'v1.0.0-beta.10']) {
    expect(keptId(folder, release, 'v0.18.12')).toBe(made(release, 'v0.18.12'))
    expect(keptId(folder, release, undefined)).toBe(made(release, 'v0.18.12'))
  }
})

test('there is none where something is to be said, for another engineVersion, and of other types', () => {
  keep('v0.18.12')
  // Functions that take a Workspace are left out there, with a warning.
  expect(keptId(folder, 'v0.18.12', 'v0.18.12')).toBeUndefined()
  expect(keptId(folder, 'v0.18.10', 'v0.18.12')).toBeUndefined()
  expect(keptId(folder, 'v0.21.8', 'v0.21.8')).toBeUndefined()
  expect(keptId(folder, 'v9.9.9', 'v0.18.12')).toBeUndefined()
  keep('v0.18.12', `${text} `)
  expect(keptId(folder, 'v0.21.8', 'v0.18.12')).toBeUndefined()
  writeFileSync(join(folder, idsFile), '{"releases": 3}')
  expect(keptId(folder, 'v0.21.8', 'v0.18.12')).toBeUndefined()
})

test('a module without engineVersion is the oldest, which engines call v0.9.0', () => {
  keep(undefined)
  const wanted = made('v0.21.8', 'v0.9.9')
  expect(wanted).toBeDefined()
  for (const asked of [undefined, '', 'v0.9.0']) expect(keptId(folder, 'v0.21.8', asked)).toBe(wanted)
})
