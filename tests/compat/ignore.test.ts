import { describe, expect, test } from 'vitest'
import { applyIgnoreFile } from '../../src/ignore/applyIgnoreFile.ts'
import { checkBaseline, writeBaseline } from '../../src/ignore/baseline.ts'
import { findingKey } from '../../src/ignore/findingKey.ts'
import { readIgnoreFile } from '../../src/ignore/readIgnoreFile.ts'
import { translate } from '../../src/translate/index.ts'
import { fixture } from '../support/fixtures.ts'
import { targetOf } from '../support/targetOf.ts'

const ci = fixture('ci-module')
const translated = (release: string) => ({ typedefs: ci, release, findings: translate(ci, targetOf(release)).findings })

const TODAY = '2026-11-21'

const read = (entries: readonly object[]) => {
  const result = readIgnoreFile(JSON.stringify({ ignore: entries }), '.moduledefs.jsonc')
  if (!result.ok) throw new Error(result.findings[0]?.message)
  return result.ignoreFile
}

describe('keys', () => {
  const key = (pointer: string, name = 'every-feature') => findingKey({ code: 'check-dropped', pointer }, fixture(name))
  test('name the part, not its place', () => {
    expect(
      [
        '',
        '/description',
        '/objects/0',
        '/objects/0/constructorFunction',
        '/objects/0/constructorFunction/arguments/1',
        '/objects/0/fields/1/type',
        '/objects/0/functions/0/arguments/2/type',
        '/objects/0/functions/0/sourceMap',
        '/interfaces/0/functions/0',
        '/enums/0/members/0',
      ].map((pointer) => key(pointer)),
    ).toEqual([
      'check-dropped@atlas:',
      'check-dropped@atlas:',
      'check-dropped@atlas:Atlas',
      'check-dropped@atlas:Atlas()',
      'check-dropped@atlas:Atlas(base:)',
      'check-dropped@atlas:Atlas.scale',
      'check-dropped@atlas:Atlas.locate(kind:)',
      'check-dropped@atlas:Atlas.locate',
      'check-dropped@atlas:Located.coordinates',
      'check-dropped@atlas:PlaceKind.City',
    ])
  })
})

describe('ignore file', () => {
  test('sets aside what it knows, by key, pattern and engines', () => {
    const lists = [translated('v0.18.10'), translated('v0.19.5')]
    const sifted = applyIgnoreFile(
      lists,
      read([
        { key: 'check-dropped@ci:Ci.test', reason: 'checks run in another pipeline' },
        { key: 'deprecation-*', reason: 'nobody reads it' },
        {
          key: 'check-dropped@ci:Ci.lint',
          reason: 'until the engine is new',
          engines: 'v0.19.5',
          expires: '2026-11-21',
        },
      ]),
      TODAY,
    )
    expect(sifted.ignored.map(({ key, entry }) => `${key} (${entry.number})`)).toEqual([
      'check-dropped@ci:Ci.test (1)',
      'deprecation-in-description@ci:Ci.image (2)',
      'check-dropped@ci:Ci.test (1)',
      'check-dropped@ci:Ci.lint (3)',
    ])
    expect(sifted.kept.map((kept) => kept.some(({ pointer }) => pointer === '/objects/0/functions/2'))).toEqual([
      true,
      false,
    ])
    expect(sifted.findings).toEqual([])
  })
  test('an entry does not outlive its day, nor its reason', () => {
    const { kept, ignored, findings } = applyIgnoreFile(
      [translated('v0.18.10')],
      read([
        { key: 'check-dropped@ci:Ci.test', reason: 'for now', expires: '2026-11-20' },
        { key: 'check-dropped@ci:Ci.gone', reason: 'was once' },
      ]),
      TODAY,
    )
    expect([kept[0]?.length, ignored]).toEqual([translated('v0.18.10').findings.length, []])
    expect(
      findings.map(
        ({ severity, message, hint, location }) =>
          `${location?.line}:${location?.column} ${severity}: ${message}. ${hint}`,
      ),
    ).toEqual([
      '1:12 warning: Entry 1 of .moduledefs.jsonc (check-dropped@ci:Ci.test) expired on 2026-11-20; what it ignored is reported again. Fix it, or extend the date and say why.',
      '1:89 warning: Entry 2 of .moduledefs.jsonc (check-dropped@ci:Ci.gone) no longer matches any finding. Remove it.',
    ])
  })
  test('comments and trailing commas are fine', () => {
    const result = readIgnoreFile(
      '// known\n{ "ignore": [ { "key": "a@b:", "reason": "r", }, ], }',
      '.moduledefs.jsonc',
    )
    expect(result.ok && result.ignoreFile.entries).toEqual([
      { number: 1, key: 'a@b:', reason: 'r', location: { line: 2, column: 15 } },
    ])
  })
  test('what is wrong with it is said, all of it', () => {
    const problems = (text: string) => {
      const result = readIgnoreFile(text, '.moduledefs.jsonc')
      return result.ok
        ? []
        : result.findings.map(({ message, location }) => `${location?.line ?? 0}:${location?.column ?? 0} ${message}`)
    }
    expect(problems('{\n "ignore": [\n')).toEqual(['3:1 .moduledefs.jsonc cannot be read: close bracket expected'])
    expect(problems('[]')).toEqual(['0:0 .moduledefs.jsonc cannot be read: it is not an object'])
    expect(problems('{"ignore": 1}')).toEqual(['1:12 .moduledefs.jsonc cannot be read: "ignore" is no list'])
    expect(problems('{"ignored": []}')).toEqual([
      '1:2 .moduledefs.jsonc cannot be read: it has the unknown key "ignored"',
    ])
    expect(problems('['.repeat(100_000))).toEqual(['0:0 .moduledefs.jsonc cannot be read: it is nested too deeply'])
    const entries = [
      1,
      { key: 'a' },
      { reason: 'r' },
      { key: 'a', reason: '' },
      { key: 'a', reason: 'r', until: 'x' },
      { key: 'a', reason: 'r', expires: '2026-02-30' },
      { key: 'a', reason: 'r', engines: 'v9..v8' },
    ]
    expect(problems(JSON.stringify({ ignore: entries })).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'Entry 1 of .moduledefs.jsonc is not an object',
      'Entry 2 of .moduledefs.jsonc has no reason',
      'Entry 3 of .moduledefs.jsonc has no key',
      'Entry 4 of .moduledefs.jsonc needs a text as "reason"',
      'Entry 5 of .moduledefs.jsonc has the unknown key "until"',
      'Entry 6 of .moduledefs.jsonc expires on "2026-02-30", which is no date',
      'Entry 7 of .moduledefs.jsonc names engines that do not exist: v9..v8 contains no known release',
    ])
  })
})

describe('baseline', () => {
  test('what it knows is left out; what comes is reported, what goes is counted', () => {
    const written = writeBaseline([translated('v0.19.5')])
    expect(JSON.parse(written)).toEqual({
      version: 1,
      findings: [
        'argument-made-optional@ci:Ci(source:)',
        'check-dropped@ci:Ci.lint',
        'check-dropped@ci:Ci.test',
        'generator-dropped@ci:Ci.generate',
      ],
    })
    const same = checkBaseline([translated('v0.19.5')], written, 'baseline.json')
    expect(same).toEqual({ kept: [[]], findings: [] })
    const older = checkBaseline([translated('v0.19.4')], written, 'baseline.json')
    expect(older.kept[0]?.map(({ code }) => code)).toEqual(['deprecation-in-description'])
    const newer = checkBaseline([translated('v0.19.7')], written, 'baseline.json')
    expect(newer.findings.map(({ message }) => message)).toEqual([
      '2 findings of the baseline are gone, the first is check-dropped@ci:Ci.lint',
    ])
  })
  test('what is no baseline leaves everything in', () => {
    for (const [text, problem] of [
      ['x', 'it is not JSON'],
      ['{}', 'its version is not 1'],
      ['{"version":1}', 'its findings are no list of keys'],
    ] as const) {
      const { kept, findings } = checkBaseline([translated('v0.19.5')], text, 'baseline.json')
      expect(kept[0]?.length).toBe(4)
      expect(findings.map(({ message }) => message)).toEqual([`baseline.json is not a baseline: ${problem}`])
    }
  })
})

describe('settings', () => {
  const settingsOf = (value: unknown) => {
    const result = readIgnoreFile(JSON.stringify(value), '.moduledefs.jsonc')
    return result.ok ? result.ignoreFile.settings : result.findings.map(({ message }) => message)
  }
  test('are read beside known findings', () => {
    const value = {
      engine: 'v0.19.0..',
      engineVersion: 'v0.18.10',
      strict: true,
      exclude: ['./vendor/', '*/testdata'],
      severity: { 'check-dropped': 'error', 'enum-by-value': 'off' },
    }
    expect(settingsOf({ ...value, ignore: [] })).toEqual({ ...value, exclude: ['vendor', '*/testdata'] })
    expect(settingsOf({})).toEqual({})
  })
  test.each([
    [{ engine: 'v0.19.x' }, '"engine" is no set of versions: '],
    [{ strict: 'yes' }, '"strict" is not true or false'],
    [{ exclude: 'vendor' }, '"exclude" is not a list'],
    [{ exclude: [1] }, '"exclude" has an entry that is not a path'],
    [{ severity: { 'check-droped': 'error' } }, 'not a code of a finding; did you mean check-dropped?'],
    [{ severity: { 'check-dropped': 'fatal' } }, '"severity" has a severity that is not error, warning, info or off'],
  ])('what is wrong with them is said: %j', (value, text) => {
    const found = settingsOf(value) as readonly string[]
    expect([found.length, found[0]?.includes(text)]).toEqual([1, true])
  })
})
