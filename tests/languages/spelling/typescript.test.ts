import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  typescriptEnumMember,
  typescriptName,
  typescriptOptionsName,
  typescriptTypeName,
} from '../../../src/languages/spelling/typescript.ts'
import { fieldOfOptions, spelledMemberOf, spelledType } from '../../../src/languages/typescript/uses/apiMembers.ts'
import { apiHistory } from '../../../src/versions/index.ts'

test('every member and argument of the API is found by its spelling', () => {
  for (const type of apiHistory().values()) {
    const name = typescriptTypeName(type.name)
    expect(spelledType(name)?.name).toBe(type.name)
    const isEnum = type.kinds.some(({ kind }) => kind === 'enum')
    for (const member of type.members.values()) {
      const coordinate = `${type.name}.${member.name}`
      const found = isEnum
        ? spelledMemberOf(name, 'NoSuchMember', member.name)
        : spelledMemberOf(name, typescriptName(member.name))
      expect(found?.coordinate).toBe(coordinate)
      if (member.arguments.size === 0) continue
      const options = fieldOfOptions(typescriptOptionsName(type.name, member.name))
      for (const argument of member.arguments.keys())
        expect(options?.arguments.get(typescriptName(argument))).toBe(`${coordinate}(${argument}:)`)
    }
  }
})

describe.each(['0.15', '0.18', '0.21', '1.0'])('the published SDK %s', (version) => {
  const text = readFileSync(`node_modules/dagger-sdk-${version}/dist/src/api/client.gen.d.ts`, 'utf8')

  test('has no method, option or enum member that is not found', () => {
    const missing: string[] = []
    for (const [, name = '', body = ''] of text.matchAll(
      /^export declare class (\w+) extends BaseClient \{\n([\s\S]*?)^\}/gm,
    ))
      for (const [, member = ''] of body.matchAll(/^ {4}(\w+): \(/gm))
        if (member !== 'with' && spelledMemberOf(name, member) === undefined) missing.push(`${name}.${member}`)
    for (const [, name = '', body = ''] of text.matchAll(/^export declare enum (\w+) \{\n([\s\S]*?)^\}/gm))
      for (const [, member = '', value = ''] of body.matchAll(/^ {4}(\w+) = "(\w+)"/gm))
        if (spelledMemberOf(name, member, value) === undefined) missing.push(`${name}.${member}`)
    for (const [, name = '', body = ''] of text.matchAll(/^export type (\w+Opts) = \{\n([\s\S]*?)^\}/gm))
      for (const [, option = ''] of body.matchAll(/^ {4}(\w+)\?:/gm))
        if (fieldOfOptions(name)?.arguments.get(option) === undefined) missing.push(`${name}.${option}`)
    // What clients have beside the API's own types.
    expect(missing.filter((name) => !/^_|^Client\.load\w+FromID$/.test(name))).toEqual([])
  })
})

test('enum members', () => {
  expect(['FAIL_EARLY', 'EStarGZ', 'OCIMediaTypes', 'TCP'].map(typescriptEnumMember)).toEqual([
    'FailEarly',
    'EstarGz',
    'OcimediaTypes',
    'Tcp',
  ])
})
