import { afterEach, describe, expect, test } from 'vitest'
import { formatFinding } from '../../src/findings/index.ts'
import { type Registration, register, verify } from '../../src/register/index.ts'
import { openSession, type Session } from '../../src/session/index.ts'
import { type Translation, translate } from '../../src/translate/index.ts'
import { decodeTypedefs, type Typedefs } from '../../src/typedefs/index.ts'
import { fixture } from '../support/fixtures.ts'
import { targetOf } from '../support/targetOf.ts'
import { type Engine, engineOf } from './engineOf.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function connect(version: string, view?: string): Promise<{ engine: Engine; session: Session }> {
  const engine = await engineOf(version, view)
  cleanups.push(() => engine.close())
  const opened = openSession({ env: engine.env })
  if (!opened.ok) throw new Error('not opened')
  cleanups.push(() => opened.session.close())
  return { engine, session: opened.session }
}

function decoded(document: object): Typedefs {
  const result = decodeTypedefs(JSON.stringify({ formatVersion: 1, ...document }))
  if (!result.ok) throw new Error(result.findings[0]?.message)
  return result.typedefs
}

const lines = ({ findings }: { readonly findings: Registration['findings'] }): string[] =>
  findings.map((finding) => formatFinding(finding, 'typedefs.json'))

const RELEASES = [
  'v0.12.4',
  'v0.15.3',
  'v0.18.10',
  'v0.18.11',
  'v0.18.17',
  'v0.19.6',
  'v0.19.11',
  'v0.20.8',
  'v0.21.0',
  'v0.21.8',
  'v1.0.0-beta.10',
]
const FIXTURES = [
  'smallest',
  'ci-module',
  'deploy-module',
  'ducks',
  'every-feature',
  'nested',
  'only-enums',
  'oddities',
  'toolchain',
  'agent',
]

describe.each(RELEASES)('on %s', (release) => {
  test('every fixture that can be registered reads back the same, by ID, batched and call by call', async () => {
    const { session } = await connect(release)
    for (const name of FIXTURES) {
      const translation = translate(fixture(name), targetOf(release))
      for (const strategy of ['id', 'batched', 'calls'] as const) {
        const registered = await register(session, translation, { strategy })
        if (translation.plan === undefined) {
          expect(lines(registered)[0]).toContain('[registration-impossible]')
          continue
        }
        if (!registered.ok) throw new Error(`${name} ${strategy}\n${lines(registered).join('\n')}`)
        if (strategy === 'id') expect(registered.requests).toBe(1)
        if (strategy === 'batched') expect(registered.requests).toBeLessThanOrEqual(6)
        const verified = await verify(session, registered.id, translation)
        expect([name, strategy, ...lines(verified).filter((line) => !line.includes('  info  '))]).toEqual([
          name,
          strategy,
        ])
      }
    }
  })
})

test.each(['v0.12.4', 'v0.18.10', 'v0.20.8', 'v0.21.0', 'v0.21.8', 'v1.0.0-beta.10'])(
  'on %s an object too large for one selection, and lists of lists of lists, take six requests',
  async (release) => {
    const { session } = await connect(release)
    const rows = {
      kind: 'LIST',
      elementType: { kind: 'LIST', elementType: { kind: 'LIST', elementType: { kind: 'STRING' } } },
    }
    const functions = Array.from({ length: 30 }, (_, i) => ({
      name: `step${i}`,
      returnType: i % 9 === 0 ? rows : { kind: 'STRING' },
    }))
    const translation = translate(decoded({ name: 'long', objects: [{ name: 'Long', functions }] }), targetOf(release))
    for (const maxDepth of [450, 12, 4]) {
      const registered = await register(session, translation, { strategy: 'batched', maxDepth })
      if (!registered.ok) throw new Error(lines(registered).join('\n'))
      expect(registered.requests).toBeLessThanOrEqual(6)
      expect(await verify(session, registered.id, translation)).toEqual({ ok: true, findings: [] })
    }
  },
)

test('what the engine refuses is told at its place in the source, all of it, and nothing is registered', async () => {
  const { session } = await connect('v0.20.8')
  const place = (line: number): object => ({ filename: 'src/index.ts', line, column: 3 })
  const typedefs = decoded({
    name: 'deploy',
    enums: [
      {
        name: 'Status',
        sourceMap: place(10),
        members: [
          { name: 'ACTIVE', value: 'active', sourceMap: place(11) },
          { name: 'bad-x', value: 'bad', sourceMap: place(12) },
        ],
      },
      { name: 'Level', sourceMap: place(20), members: [{ name: 'so high', value: 'high', sourceMap: place(21) }] },
    ],
  })
  const translation = translate(typedefs, targetOf('v0.20.8'))
  const said = [
    'src/index.ts:12:3  error    Enum Status, member bad-x: the engine refuses withEnumMember("bad-x"). The engine says: enum name "bad-x" is not valid (only letters, digits and underscores are allowed). Fix that part; `moduledefs check` finds most of these without an engine.  [registration-refused]',
    'src/index.ts:21:3  error    Enum Level, member "so high": the engine refuses withEnumMember("so high"). The engine says: enum name "so high" is not valid (only letters, digits and underscores are allowed). Fix that part; `moduledefs check` finds most of these without an engine.  [registration-refused]',
  ]
  for (const strategy of ['id', 'batched', 'calls'] as const) {
    const registered = await register(session, translation, { strategy })
    expect(registered.ok).toBe(false)
    expect(lines(registered)).toEqual(said)
  }
})

test('a translation for another engine than the one at hand is told by what it does not know', async () => {
  const { session } = await connect('v0.18.10')
  const translation: Translation = translate(fixture('only-enums'), targetOf('v0.18.12'))
  const registered = await register(session, translation, { strategy: 'batched' })
  const [first, second] = lines(registered)
  expect(first).toBe(
    'typedefs.json  error    The session belongs to engine v0.18.10, but the calls are for v0.18.12. Translate for v0.18.10: engines differ in what they accept.  [session-engine-differs]',
  )
  expect(second).toContain(
    'Enum Plain, member Red: the engine refuses withEnumMember("Red"). The engine says: Cannot query field "withEnumMember" on type "TypeDef".',
  )
})

test('calls that the session’s view would take otherwise are not left to it', async () => {
  const { session } = await connect('v0.21.8', 'v0.18.10')
  const translation = translate(fixture('deploy-module'), targetOf('v0.21.8', 'v0.21.8'))
  const batched = await register(session, translation, { strategy: 'batched' })
  expect(batched.ok).toBe(false)
  expect(lines(batched)[0]).toContain(
    'means something else in the view of this session, v0.18.10, than in v0.21.8. Register by module ID (the default), which carries its own view into any session.  [session-view-differs]',
  )
  const byId = await register(session, translation)
  if (!byId.ok) throw new Error(lines(byId).join('\n'))
  expect(await verify(session, byId.id, translation)).toMatchObject({ ok: true })
})

test('an ID that another engine refuses is told by the engines', async () => {
  const { session } = await connect('v0.20.8')
  const translation = translate(fixture('deploy-module'), targetOf('v0.21.8'))
  const registered = await register(session, translation)
  expect(lines(registered)).toEqual([
    'typedefs.json  error    The session belongs to engine v0.20.8, but the calls are for v0.21.8. Translate for v0.20.8: engines differ in what they accept.  [session-engine-differs]',
    expect.stringMatching(
      /^typedefs\.json {2}error {4}The engine refuses the registration and does not say where\. The engine says: .*\[registration-refused-somewhere\]$/,
    ),
  ])
})

test('an engine that goes away in the middle is told once, and nothing is registered', async () => {
  const { engine, session } = await connect('v0.21.8')
  const translation = translate(fixture('deploy-module'), targetOf('v0.21.8'))
  // A request that went out is not sent again: the engine may have run it.
  engine.faults.add({ kind: 'refuse' }, { after: 2, times: 1 })
  const gone = await register(session, translation, { strategy: 'batched' })
  expect(gone.findings.map(({ code }) => code)).toEqual(['session-gone'])
  expect((await register(session, translation, { strategy: 'batched' })).ok).toBe(true)
  for (const [fault, code] of [
    [{ kind: 'truncate' }, 'session-answer-cut'],
    [{ kind: 'status', status: 503 }, 'session-http-status'],
  ] as const) {
    engine.faults.add(fault, { after: 1 })
    expect(
      (await register(session, translation, { strategy: 'batched' })).findings.map((finding) => finding.code),
    ).toEqual([code])
  }
})

test('an engine started again in the middle ends the registration, and the next one succeeds', async () => {
  const { engine, session } = await connect('v0.21.8')
  const translation = translate(fixture('smallest'), targetOf('v0.21.8'))
  const deploy = translate(fixture('deploy-module'), targetOf('v0.21.8'))
  engine.faults.add({ kind: 'restart' }, { after: 1 })
  const registered = await register(session, deploy, { strategy: 'batched' })
  expect(registered.ok).toBe(false)
  expect(registered.findings.map(({ code }) => code)).toEqual(['session-gone'])
  expect((await register(session, translation)).ok).toBe(true)
})

test('an agent mark reaches an old view in an ID only', async () => {
  const { session } = await connect('v1.0.0-beta.10', 'v0.21.8')
  const translation = translate(fixture('agent'), targetOf('v1.0.0-beta.10', 'v0.21.8'))
  const batched = await register(session, translation, { strategy: 'batched' })
  expect(batched.ok && batched.findings.map(({ code }) => code)).toEqual(['agent-not-pinnable'])
  const byId = await register(session, translation)
  expect(byId.ok && byId.findings).toEqual([])
})

test('the ID of something else is told', async () => {
  const { session } = await connect('v0.21.8')
  const translation = translate(fixture('ci-module'), targetOf('v0.21.8'))
  const made = await session.query('{typeDef{withKind(kind:STRING_KIND){id}}}')
  if (!made.ok) throw new Error('no ID')
  const { id } = (made.data['typeDef'] as { withKind: { id: string } }).withKind
  expect(lines(await verify(session, id, translation))).toEqual([
    'typedefs.json  error    The ID is not that of a Module. Pass the ID that `register` printed.  [module-id-of-other-type]',
  ])
})

test('another module read back is told part by part', async () => {
  const { session } = await connect('v0.21.8')
  const target = targetOf('v0.21.8')
  const place = { filename: 'src/index.ts', line: 4, column: 3 }
  const document = (second: object): Translation =>
    translate(
      decoded({
        name: 'deploy',
        description: 'Deploys.',
        objects: [{ name: 'Deploy', functions: [{ name: 'run', returnType: { kind: 'STRING' }, ...second }] }],
      }),
      target,
    )
  const registered = await register(
    session,
    document({ description: 'Runs.', arguments: [{ name: 'tag', type: { kind: 'STRING' }, defaultValue: 'x' }] }),
  )
  if (!registered.ok) throw new Error('not registered')
  const wanted = document({
    returnType: { kind: 'LIST', elementType: { kind: 'INTEGER', optional: true } },
    deprecated: 'use up',
    sourceMap: place,
    arguments: [{ name: 'image', type: { kind: 'STRING' } }],
  })
  const verified = await verify(session, registered.id, wanted)
  expect(verified.ok).toBe(false)
  expect(verified.findings.map(({ message, sourceMap }) => `${sourceMap?.line} ${message}`)).toEqual([
    '4 Object Deploy, function run: return type reads back as "STRING" instead of "[INTEGER?]"',
    '4 Object Deploy, function run: deprecation reads back as nothing instead of "use up"',
    '4 Object Deploy, function run: description reads back as "Runs." instead of ""',
    '4 Object Deploy, function run: source map reads back as nothing instead of "src/index.ts:4:3"',
    '4 Object Deploy, function run, argument image is missing from the module in the engine',
    '4 Object Deploy, function run has argument "tag", which the document does not have',
  ])
})
