import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  apiEntry,
  apiHistory,
  compareVersions,
  coreTypeSpans,
  describeSpans,
  findApi,
  intersectSpans,
  joinSpans,
  parseCoordinate,
  releases,
} from '../../src/versions/index.ts'
import { expectReleaseSpans } from './spanRows.ts'

const source = JSON.parse(readFileSync('data/api-history.json', 'utf8')) as { versions: string[]; types: object }

test('it covers the releases and types of its source, in the order of versions', () => {
  expect(releases).toEqual(source.versions)
  expect(releases).toEqual([...source.versions].sort(compareVersions))
  expect([...apiHistory().keys()]).toEqual(Object.keys(source.types).sort())
})

test('every span is of known releases and sorted, members lie within their type, arguments within their member', () => {
  for (const type of apiHistory().values()) {
    expectReleaseSpans(type.kinds, true)
    for (const member of type.members.values()) {
      expectReleaseSpans(member.spans, true)
      const memberSpans = joinSpans(member.spans)
      expect(intersectSpans(joinSpans(type.kinds), memberSpans), `${type.name}.${member.name}`).toEqual(memberSpans)
      for (const [name, argument] of member.arguments) {
        expectReleaseSpans(argument, true)
        const argumentSpans = joinSpans(argument)
        expect(intersectSpans(memberSpans, argumentSpans), `${type.name}.${member.name}(${name}:)`).toEqual(
          argumentSpans,
        )
        for (const { type: text } of argument) expect(text, name).toMatch(/^[[A-Z]/)
      }
    }
  }
})

test('every type a member names is in the history at that time, or built into GraphQL', () => {
  const builtIn = new Set(['String', 'Int', 'Float', 'Boolean', 'ID'])
  const unknown = new Set<string>()
  for (const type of apiHistory().values()) {
    for (const member of type.members.values()) {
      for (const span of [...member.spans, ...[...member.arguments.values()].flat()]) {
        const name = /\w+/.exec(span.type ?? 'String')![0]
        if (!builtIn.has(name) && intersectSpans([span], coreTypeSpans(name)).length === 0) unknown.add(name)
      }
    }
  }
  expect([...unknown]).toEqual([])
})

test('the parts of a method with a history', () => {
  const withArg = apiHistory().get('Function')!.members.get('withArg')!
  expect(withArg).toEqual({
    name: 'withArg',
    spans: [{ since: 'v0.9.7', type: 'Function!' }],
    arguments: new Map([
      ['defaultValue', [{ since: 'v0.9.7', type: 'JSON' }]],
      ['description', [{ since: 'v0.9.7', type: 'String = ""' }]],
      ['name', [{ since: 'v0.9.7', type: 'String!' }]],
      [
        'typeDef',
        [
          { since: 'v0.9.7', until: 'v0.21.1', type: 'TypeDefID!' },
          { since: 'v0.21.1', type: 'ID!' },
        ],
      ],
      ['defaultPath', [{ since: 'v0.12.6', type: 'String = ""' }]],
      ['ignore', [{ since: 'v0.12.6', type: '[String!] = []' }]],
      [
        'sourceMap',
        [
          { since: 'v0.13.7', until: 'v0.21.1', type: 'SourceMapID' },
          { since: 'v0.21.1', type: 'ID' },
        ],
      ],
      ['deprecated', [{ since: 'v0.19.5', type: 'String' }]],
      ['defaultAddress', [{ since: 'v0.19.11', type: 'String = ""' }]],
    ]),
  })
  expect(apiHistory().get('TypeDef')!.members.get('withEnumValue')!.deprecated).toBe('v0.18.11')
})

describe('core types', () => {
  test.each([
    ['Directory', 'from v0.9.7 on'],
    ['Workspace', 'from v0.20.0 on'],
    ['Env', 'from v0.18.0 to v1.0.0-beta.9'],
    ['Binding', 'from v0.18.0 to v1.0.0-beta.9'],
    ['GitModuleSource', 'from v0.9.8 to v0.15.4'],
    ['Agent', 'from v1.0.0-beta.10 on'],
    ['Ghost', 'in no known release'],
    ['constructor', 'in no known release'],
    ['__proto__', 'in no known release'],
  ])('%s exists %s', (name, text) => {
    expect(describeSpans(coreTypeSpans(name))).toBe(text)
  })
})

test('spans of views in words', () => {
  expect(describeSpans([{ since: 'v0.0.0', until: 'v0.22.0' }])).toBe('below v0.22.0')
  expect(describeSpans([{ since: 'v0.18.11', until: 'v0.22.0' }])).toBe('from v0.18.11 to before v0.22.0')
  expect(describeSpans([{ since: 'v1.0.0' }])).toBe('from v1.0.0 on')
})

test('spans have nothing but their ends', () => {
  expect(coreTypeSpans('Env')).toEqual([{ since: 'v0.18.0', until: 'v1.0.0-beta.10' }])
  expect(apiEntry('Env.id')!.spans).toEqual([{ since: 'v0.18.0', until: 'v1.0.0-beta.10' }])
})

describe('coordinates', () => {
  test.each([
    ['Directory', 'from v0.9.7 on'],
    ['Function.withArg(defaultAddress:)', 'from v0.19.11 on'],
    ['TypeDef.withEnumMember(deprecated:)', 'from v0.19.5 on'],
    ['FunctionCachePolicy.Never', 'from v0.19.4 on'],
    ['BuildArg.name', 'from v0.9.7 on'],
    ['Query.file', 'from v0.9.7 to v0.11.9 and from v0.18.6 on'],
    ['Container.from(registryService:)', 'from v0.21.6 to v0.21.11 and from v1.0.0-beta.4 on'],
    ['Module.withName', 'in v0.9.8 only'],
  ])('%s exists %s', (coordinate, text) => {
    expect(describeSpans(apiEntry(coordinate)!.spans)).toBe(text)
  })

  test('take apart', () => {
    expect(parseCoordinate('Function.withArg(name:)')).toEqual({
      type: 'Function',
      member: 'withArg',
      argument: 'name',
    })
    expect(parseCoordinate('Function')).toEqual({ type: 'Function' })
    for (const text of ['', '.', 'a.b.c', 'A.b()', 'A.b(c)', 'A.b(c:', 'é', 'A b'])
      expect(parseCoordinate(text)).toBeUndefined()
  })

  test.each([
    ['Functon', 'Function, FunctionID, FunctionArg'],
    ['function.withArg', 'Function, FunctionID, FunctionArg'],
    ['Function.withArgs', 'Function.withArg, Function.args, Function.withUp'],
    [
      'Function.withArg(defaultAdress:)',
      'Function.withArg(defaultAddress:), Function.withArg(defaultValue:), Function.withArg(defaultPath:)',
    ],
    ['Module.withObject(x', 'Module.withObject(object:)'],
    ['Module.enums(x:)', 'Module.enums'],
  ])('%s is not there: did you mean %s?', (text, suggestions) => {
    expect(findApi(text)).toEqual({
      ok: false,
      findings: [
        {
          code: 'coordinate-unknown',
          severity: 'error',
          pointer: '',
          message: `${JSON.stringify(text)} was never in the API of any known release`,
          hint: `Did you mean ${suggestions}? Write it as Type, Type.member or Type.member(argument:).`,
          data: { input: JSON.stringify(text), suggestions },
        },
      ],
    })
  })

  test('a hostile one is refused at once', () => {
    for (const text of ['__proto__', 'constructor.name', `${'A'.repeat(1_000_000)}.b`, '😀']) {
      expect(findApi(text).ok).toBe(false)
    }
  })
})

test('the committed form is what the script makes of the source', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'moduledefs-history-'))
  try {
    execFileSync(process.execPath, ['scripts/generate-api-history.mjs', folder])
    for (const file of ['apiHistory.gen.ts', 'releases.gen.ts'])
      expect(readFileSync(path.join(folder, file), 'utf8')).toBe(
        readFileSync(path.join('src/versions/data', file), 'utf8'),
      )
  } finally {
    rmSync(folder, { recursive: true })
  }
})
