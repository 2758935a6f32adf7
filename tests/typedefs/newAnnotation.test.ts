import { expect, test, vi } from 'vitest'
import { typedefsOfPlan } from '../../src/capture/index.ts'
import { diffTypedefs } from '../../src/diff/index.ts'
import { toText } from '../../src/emit/index.ts'
import { loadModule, readBack } from '../../src/engine/module/load/index.ts'
import { exportTypescript, importTypedefs } from '../../src/exchange/index.ts'
import { register, verify } from '../../src/register/index.ts'
import { openSession } from '../../src/session/index.ts'
import { translate } from '../../src/translate/index.ts'
import { decodeTypedefs, printTypedefs, type Typedefs, typedefsJsonSchema } from '../../src/typedefs/index.ts'
import { scanText, typedefsOf } from '../languages/typescript/scanText.ts'
import { engineOf } from '../register/engineOf.ts'
import { targetOf } from '../support/targetOf.ts'

// What an engine release with a new annotation takes: a row, a row of the feature table, and the generated API history.

vi.mock('../../src/typedefs/annotations.ts', async (original) => {
  const { annotationTable } = await original<typeof import('../../src/typedefs/annotations.ts')>()
  return {
    annotationTable: {
      ...annotationTable,
      timeout: {
        on: ['function'],
        kind: 'number',
        docs: 'Seconds after which a call is given up.',
        title: 'timeout',
        group: 'timeouts',
        feature: 'timeouts',
        call: { field: 'withTimeout', argument: 'seconds' },
        shown: 'timeout',
        typescript: { option: 'timeout', key: 'timeout' },
      },
    },
  }
})

vi.mock('../../src/versions/features.ts', async (original) => {
  const { featureTable } = await original<typeof import('../../src/versions/features.ts')>()
  return {
    featureTable: {
      ...featureTable,
      timeouts: {
        title: 'timeouts',
        releases: [{ since: 'v1.0.0-beta.10' }],
        coordinates: ['Function.withTimeout'],
        below: 'drop',
        belowText: 'The timeout is left out.',
        evidence: 'API history',
        evidenceKind: 'source',
        docs: 'How long a call may take.',
      },
    },
  }
})

vi.mock('../../src/versions/data/apiHistory.gen.ts', async (original) => {
  const { apiHistoryText } = await original<typeof import('../../src/versions/data/apiHistory.gen.ts')>()
  const { releaseNames } = await import('../../src/versions/data/releases.gen.ts')
  const history = JSON.parse(apiHistoryText)
  const since = releaseNames.indexOf('v1.0.0-beta.10')
  const text = (type: string): number => history.texts.push(type) - 1
  const [, members] = history.types.Function
  members.withTimeout = [[[since, text('Function!')]], { seconds: [[since, text('Int!')]] }]
  members.timeout = [[[since, text('Int')]]]
  return { apiHistoryText: JSON.stringify(history) }
})

const NEW = 'v1.0.0-beta.10'
const OLD = 'v0.21.8'

function moduleWith(timeout?: number): Typedefs {
  const fn = { name: 'wait', returnType: { kind: 'STRING' }, ...(timeout === undefined ? {} : { timeout }) }
  const decoded = decodeTypedefs({ formatVersion: 1, name: 'demo', objects: [{ name: 'Demo', functions: [fn] }] })
  if (!decoded.ok) throw new Error(decoded.findings[0]?.message)
  return decoded.typedefs
}

const waitOf = (typedefs: Typedefs | undefined): object | undefined => typedefs?.objects[0]?.functions[0]

test('the format has it: read, written, in the JSON Schema', () => {
  expect(waitOf(moduleWith(30))).toMatchObject({ timeout: 30 })
  expect(waitOf(moduleWith())).not.toHaveProperty('timeout')
  expect(JSON.parse(printTypedefs(moduleWith(30))).objects[0].functions[0].timeout).toBe(30)
  const schema = typedefsJsonSchema() as { $defs: Record<string, { properties: Record<string, object> }> }
  expect(schema.$defs['Function']?.properties['timeout']).toEqual({
    type: 'integer',
    minimum: 0,
    maximum: 2_147_483_647,
    description: 'Seconds after which a call is given up.',
  })
})

test('it is translated to its call, and lost where the release has none', () => {
  const translation = translate(moduleWith(30), targetOf(NEW))
  expect(translation.findings).toEqual([])
  expect(toText(translation.plan!)).toContain('.withTimeout(30)')
  const older = translate(moduleWith(30), targetOf(OLD))
  expect(older.findings.map(({ code, message, feature }) => [code, message, feature])).toEqual([
    [
      'annotation-dropped',
      `Function wait of Demo loses its timeout on ${OLD} (supported since v1.0.0-beta.10)`,
      'timeouts',
    ],
  ])
  expect(waitOf(older.applied)).not.toHaveProperty('timeout')
  expect(toText(older.plan!)).not.toContain('withTimeout')
})

test('the engine model keeps it, and its calls read back as the document', () => {
  const { plan, target } = translate(moduleWith(30), targetOf(NEW))
  const loaded = loadModule(plan!, target, { moduleName: 'demo' })
  if (!loaded.ok) throw new Error(loaded.findings[0]?.message)
  expect(readBack(loaded.module.registered, 'demo')).toEqual(moduleWith(30))
  const captured = typedefsOfPlan(plan!, { name: 'demo' })
  expect(captured.ok && waitOf(captured.typedefs)).toMatchObject({ timeout: 30 })
})

test('an engine gives it back: registered, verified, and a difference is told', async () => {
  const engine = await engineOf(NEW)
  const opened = openSession({ env: engine.env })
  if (!opened.ok) throw new Error(opened.findings[0]?.message)
  try {
    const translation = translate(moduleWith(30), targetOf(NEW))
    for (const strategy of ['id', 'batched'] as const) {
      const registered = await register(opened.session, translation, { strategy })
      if (!registered.ok) throw new Error(registered.findings[0]?.message)
      expect(await verify(opened.session, registered.id, translation)).toEqual({ ok: true, findings: [] })
      const other = await verify(opened.session, registered.id, translate(moduleWith(60), targetOf(NEW)))
      expect(other.findings.map(({ code, pointer, data }) => [code, pointer, data?.['what']])).toEqual([
        ['verify-different', '/objects/0/functions/0', 'timeout'],
      ])
    }
  } finally {
    await opened.session.close()
    await engine.close()
  }
})

test('a change of it is told', () => {
  const changes = diffTypedefs(moduleWith(30), moduleWith(60), { target: targetOf(NEW) })
  expect(changes.map(({ code, message }) => [code, message])).toEqual([
    ['annotation-changed', 'The timeout of Function wait of Demo changed from 30 to 60'],
  ])
})

test('other tools’ forms say it where they have a key for it, and otherwise that it is lost', () => {
  const full = exportTypescript(moduleWith(30), 'typedefs')
  expect(full.findings).toEqual([])
  const imported = importTypedefs(full.text, 'typescript-typedefs')
  expect(imported.ok && waitOf(imported.typedefs)).toMatchObject({ timeout: 30 })
  const lost = exportTypescript(moduleWith(30), 'scan').findings
  expect(lost.map(({ code, pointer, data }) => [code, pointer, data?.['what']])).toEqual([
    ['export-cannot-say', '/objects/0/functions/0', 'timeouts'],
  ])
})

test('sources say it', async () => {
  const scanned = typedefsOf(
    await scanText(`import { func, object } from '@dagger.io/dagger'
@object() export class Demo { @func({ timeout: 30 }) wait(): string { return '' } }`),
  )
  expect(waitOf(scanned)).toMatchObject({ timeout: 30 })
})
