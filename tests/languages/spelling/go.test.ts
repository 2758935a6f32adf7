import { expect, test } from 'vitest'
import { goEnumMember, goName, goOptionsName, goTypeName } from '../../../src/languages/spelling/go.ts'
import { apiHistory } from '../../../src/versions/index.ts'

test.each([
  ['withExec', 'WithExec'],
  ['id', 'ID'],
  ['loadContainerFromID', 'LoadContainerFromID'],
  ['experimentalWithGPU', 'ExperimentalWithGPU'],
  ['asJSON', 'AsJSON'],
  ['http', 'HTTP'],
  ['httpAuthHeader', 'HTTPAuthHeader'],
  ['rootfs', 'Rootfs'],
  ['withRootfs', 'WithRootfs'],
  ['url', 'URL'],
  ['llm', 'LLM'],
  ['sshAuthSocket', 'SSHAuthSocket'],
  ['withNewFile', 'WithNewFile'],
])('%s is %s', (name, spelling) => {
  expect(goName(name)).toBe(spelling)
})

test('struct of optional arguments', () => {
  expect(goOptionsName('Container', 'withExec')).toBe('ContainerWithExecOpts')
  expect(goOptionsName('Query', 'git')).toBe('GitOpts')
})

test('constants of enums', () => {
  expect(goEnumMember('NetworkProtocol', 'UDP')).toBe('NetworkProtocolUdp')
  expect(goEnumMember('ReturnType', 'ANY')).toBe('ReturnTypeAny')
  expect(goEnumMember('TypeDefKind', 'STRING_KIND')).toBe('TypeDefKindStringKind')
})

test('the root of the API is the client', () => {
  expect(goTypeName('Query')).toBe('Client')
})

/** Names of which two have one spelling. */
const collisions = (names: Iterable<string>, spell: (name: string) => string): readonly (readonly string[])[] => {
  const bySpelling = new Map<string, string[]>()
  for (const name of names) bySpelling.set(spell(name), [...(bySpelling.get(spell(name)) ?? []), name])
  return [...bySpelling.values()].filter((list) => list.length > 1)
}

test('every name of the API can be told from its spelling', () => {
  const types = [...apiHistory().values()]
  expect(collisions(apiHistory().keys(), goTypeName)).toEqual([])
  for (const { name, members, kinds } of types) {
    if (kinds.some(({ kind }) => kind === 'enum')) continue
    expect([name, collisions(members.keys(), goName)]).toEqual([name, []])
    for (const member of members.values())
      expect([name, member.name, collisions(member.arguments.keys(), goName)]).toEqual([name, member.name, []])
  }
})
