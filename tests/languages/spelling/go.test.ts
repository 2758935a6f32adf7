import { expect, test } from 'vitest'
import { createLibraryMembers } from '../../../src/languages/go/uses/apiMembers.ts'
import { goEnumMember, goName, goOptionsName, goTypeName } from '../../../src/languages/spelling/go.ts'
import { type ApiType, apiHistory } from '../../../src/versions/index.ts'

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

const library = createLibraryMembers(() => undefined, new Map())
const isEnum = ({ kinds }: ApiType): boolean => kinds.some(({ kind }) => kind === 'enum')

/** Names of which two have one spelling. */
const collisions = (names: Iterable<string>, spell: (name: string) => string): readonly (readonly string[])[] => {
  const bySpelling = new Map<string, string[]>()
  for (const name of names) bySpelling.set(spell(name), [...(bySpelling.get(spell(name)) ?? []), name])
  return [...bySpelling.values()].filter((list) => list.length > 1)
}

test('every name of the API can be told from its spelling', () => {
  const types = [...apiHistory().values()]
  expect(collisions(apiHistory().keys(), goTypeName)).toEqual([])
  for (const type of types) {
    if (isEnum(type)) continue
    const { name, members } = type
    expect([name, collisions(members.keys(), goName)]).toEqual([name, []])
    for (const member of members.values())
      expect([name, member.name, collisions(member.arguments.keys(), goName)]).toEqual([name, member.name, []])
  }
})

test('every field and argument of the API is found by its spelling', () => {
  for (const type of apiHistory().values()) {
    const name = goTypeName(type.name)
    expect(library.typeCoordinate(name)).toBe(type.name)
    if (isEnum(type)) continue
    for (const member of type.members.values()) {
      const coordinate = `${type.name}.${member.name}`
      expect(library.method(name, goName(member.name))?.coordinate).toBe(coordinate)
      const options = goOptionsName(type.name, member.name)
      for (const argument of member.arguments.keys())
        expect(library.option(options, goName(argument))).toBe(`${coordinate}(${argument}:)`)
    }
  }
})

test('every member of an enum is found by its constant; of two that share one, the older', () => {
  const shared: Record<string, string> = {}
  for (const type of apiHistory().values()) {
    if (!isEnum(type)) continue
    for (const { name } of type.members.values()) {
      const coordinate = `${type.name}.${name}`
      const found = library.constant(goEnumMember(type.name, name))?.coordinate
      if (found !== coordinate) shared[coordinate] = found ?? ''
    }
  }
  expect(shared).toEqual({
    'ImageLayerCompression.GZIP': 'ImageLayerCompression.Gzip',
    'ImageLayerCompression.UNCOMPRESSED': 'ImageLayerCompression.Uncompressed',
    'ImageLayerCompression.ZSTD': 'ImageLayerCompression.Zstd',
  })
})
