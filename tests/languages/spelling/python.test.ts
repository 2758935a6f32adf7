import { expect, test } from 'vitest'
import { apiSpelling } from '../../../src/languages/python/uses/apiMembers.ts'
import { pythonName, pythonTypeName } from '../../../src/languages/spelling/python.ts'
import { apiHistory } from '../../../src/versions/index.ts'

test.each([
  ['withExec', 'with_exec'],
  ['id', 'id'],
  ['from', 'from_'],
  ['import', 'import_'],
  ['loadContainerFromID', 'load_container_from_id'],
  ['experimentalWithGPU', 'experimental_with_gpu'],
  ['experimentalWithAllGPUs', 'experimental_with_all_gp_us'],
  ['asJSON', 'as_json'],
  ['httpAuthHeader', 'http_auth_header'],
  ['rootfs', 'rootfs'],
  ['withSHA256', 'with_sha256'],
])('%s is %s', (name, spelling) => {
  expect(pythonName(name)).toBe(spelling)
})

test('the root of the API is the client', () => {
  expect(pythonTypeName('Query')).toBe('Client')
})

const enums = new Set([...apiHistory().values()].filter(({ kinds }) => kinds.some(({ kind }) => kind === 'enum')))

test('every field and argument of the API is found by its spelling', () => {
  for (const type of apiHistory().values()) {
    if (enums.has(type)) continue
    for (const { name, arguments: list } of type.members.values()) {
      const found = apiSpelling(type.name)?.members.get(pythonName(name))
      expect([type.name, found?.member.name]).toEqual([type.name, name])
      for (const argument of list.keys())
        expect([type.name, name, found?.arguments.get(pythonName(argument))]).toEqual([type.name, name, argument])
    }
  }
})

test('every type and every member of an enum has one spelling', () => {
  const types = [...apiHistory().keys()].map(pythonTypeName)
  expect(new Set(types).size).toBe(types.length)
  for (const { name, members } of enums)
    expect([...apiSpelling(name)!.type.members.keys()]).toEqual([...members.keys()])
})
