import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  expectNoBreakingChanges,
  expectRoundTrip,
  type ModuledefsMatchers,
  matchers,
  runCompatFixtures,
  startEngine,
  testTypedefs,
} from '../../src/testing/index.ts'
import { boundaryReleases } from '../../src/versions/index.ts'
import { fixture } from '../support/fixtures.ts'

const ci = fixture('ci-module')
const hello = {
  formatVersion: 1,
  name: 'hello',
  objects: [{ name: 'Hello', functions: [{ name: 'greet', returnType: { kind: 'STRING' } }] }],
}

/** Runs what a kit function registers, and gives what each test said. */
function collected(register: (test: (name: string, run: () => void) => void) => void): readonly string[] {
  const said: string[] = []
  register((name, run) => {
    try {
      run()
      said.push(`${name}: ok`)
    } catch (error) {
      said.push(`${name}: ${(error as Error).message}`)
    }
  })
  return said
}

describe('testTypedefs', () => {
  testTypedefs({ typedefs: hello, engines: 'v0.18.10,latest', test })
  test('registers a test for each boundary, and each says whether it loads', () => {
    const said = collected((register) => testTypedefs({ typedefs: JSON.stringify(hello), test: register }))
    expect(said).toEqual(boundaryReleases().map((release) => `hello on engine ${release}: ok`))
  })
  test('a failing one says why, with the place', () => {
    const said = collected((register) =>
      testTypedefs({ typedefs: ci, engines: 'v0.18.17,v0.18.18', engineVersion: 'v0.18.10', test: register }),
    )
    expect(said).toEqual([
      'ci on engine v0.18.17 with engineVersion v0.18.10: Module ci does not load on engine v0.18.17 with engineVersion v0.18.10\n' +
        'src/index.ts:53:3  error    Function generate of Ci uses the core type Changeset, which exists from v0.18.18 on; the target is v0.18.17. Choose an engine that has Changeset, or use another type.  [core-type-missing]\n' +
        '1 error',
      'ci on engine v0.18.18 with engineVersion v0.18.10: ok',
    ])
  })
  test('losses count where they are not wanted and not known', () => {
    const options = { typedefs: ci, engines: 'v0.19.7', wanted: 'lossless' } as const
    expect(collected((register) => testTypedefs({ ...options, test: register }))[0]).toContain(
      'Module ci loses something on engine v0.19.7',
    )
    expect(
      collected((register) => testTypedefs({ ...options, ignore: ['generator-dropped@ci:*'], test: register })),
    ).toEqual(['ci on engine v0.19.7: ok'])
  })
  test('mistakes of the caller are told', () => {
    expect(() => testTypedefs({ typedefs: '{}', test })).toThrow(/^This is no typedefs document\n/)
    expect(() => testTypedefs({ typedefs: hello, engines: 'v9..v8', test })).toThrow(/^No such engines\n/)
    expect(() => testTypedefs({ typedefs: hello })).toThrow(
      "vitest has no global test here: import { test } from 'vitest' and pass it on, testTypedefs({ …, test })",
    )
  })
})

describe('assertions', () => {
  test('a document comes back as it went', () => {
    expectRoundTrip(ci, { engines: 'v0.18.18..' })
    expect(() => expectRoundTrip(ci, { engines: 'v0.18.10' })).toThrow(
      /^Module ci does not load on engine v0\.18\.10\n/,
    )
  })
  test('callers are not broken', () => {
    const less = { ...hello, objects: [{ name: 'Hello' }] }
    expectNoBreakingChanges(less, hello)
    expect(() => expectNoBreakingChanges(hello, less)).toThrow(
      'Module hello breaks its callers\n-#/objects/0/functions/0  error    Function greet of Hello was removed. Callers get an error when they call it; deprecate it first, and remove it when nobody uses it.  [function-removed]\n1 error',
    )
  })
  test('matchers pass, fail and can be turned round', () => {
    expect(matchers.toLoadOn(hello, 'v0.12.0').pass).toBe(true)
    expect(matchers.toLoadOn(ci, 'v0.18.10').pass).toBe(false)
    expect(matchers.toBeLosslessOn(ci, 'v0.19.7').pass).toBe(false)
    expect(matchers.toReport(ci, 'generator-dropped', 'v0.19.7').message()).toMatch(
      /^module ci not to report generator-dropped on engine v0\.19\.7\n/,
    )
    expect(matchers.toBreakCallersOf(hello, { ...hello, name: 'other' }).pass).toBe(true)
    expect(matchers.toBreakCallersOf(hello, hello).message()).toBe('module hello to break callers\nnothing to report')
  })
})

describe('matchers in a runner', () => {
  expect.extend(matchers)
  const on = (value: unknown): ModuledefsMatchers => expect(value) as unknown as ModuledefsMatchers
  test('say what they are called', () => {
    on(hello).toLoadOn('v0.18.10')
    on(hello).toBeLosslessOn('v0.18.10', 'v0.18.0')
    expect(() => on(ci).toLoadOn('v0.18.10')).toThrow(/^module ci to load on engine v0\.18\.10\n/)
    expect(() => on(hello).toReport('check-dropped', 'v0.18.10')).toThrow(
      'module hello to report check-dropped on engine v0.18.10\nnothing to report',
    )
  })
})

describe('runCompatFixtures', () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'moduledefs-kit-'))
  afterAll(() => rmSync(directory, { recursive: true, force: true }))
  mkdirSync(path.join(directory, 'hello'))
  writeFileSync(path.join(directory, 'hello', 'typedefs.json'), JSON.stringify(hello))
  const file = path.join(directory, 'hello', 'compat.json')
  const run = (update: boolean): readonly string[] =>
    collected((register) => runCompatFixtures(directory, { test: register, update }))
  test('asks for what is not there, writes it, compares with it', () => {
    expect(run(false)).toEqual([`compat fixture hello: ${file} does not exist; MODULEDEFS_UPDATE=1 writes it`])
    expect(run(true)).toEqual(['compat fixture hello: ok'])
    expect(run(false)).toEqual(['compat fixture hello: ok'])
    writeFileSync(file, readFileSync(file, 'utf8').replace('"native"', '"lossy"'))
    expect(run(false)[0]).toMatch(
      /differs in line \d+\n {2}then: "status": "lossy",\n {2}now: {2}"status": "native",\nMODULEDEFS_UPDATE=1 writes it again$/,
    )
  })
  test('an empty folder is a mistake', () => {
    expect(() => runCompatFixtures(path.join(directory, 'hello'), { test })).toThrow(/holds a typedefs\.json$/)
  })
})

test('the embedded engine comes with the kit', async () => {
  const engine = await startEngine({ version: 'v0.18.10' })
  try {
    const answer = await fetch(engine.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Basic ${Buffer.from(`${engine.token}:`).toString('base64')}`,
      },
      body: JSON.stringify({ query: '{typeDef{withKind(kind: STRING_KIND){kind}}}' }),
    })
    expect(await answer.json()).toEqual({ data: { typeDef: { withKind: { kind: 'STRING_KIND' } } } })
    expect(engine.journal.count).toBe(1)
  } finally {
    await engine.close()
  }
})
