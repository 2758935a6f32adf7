import { afterEach, expect, test } from 'vitest'
import { formatFinding } from '../../src/findings/index.ts'
import { register, verify } from '../../src/register/index.ts'
import { openSession } from '../../src/session/index.ts'
import { type Translation, translate } from '../../src/translate/index.ts'
import { decodeTypedefs } from '../../src/typedefs/index.ts'
import { targetOf } from '../support/targetOf.ts'
import { engineOf } from './engineOf.ts'

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

const place = (line: number): object => ({ filename: 'src/index.ts', line, column: 3 })

function deploy(release: string, functions: readonly object[]): Translation {
  const decoded = decodeTypedefs(
    JSON.stringify({ formatVersion: 1, name: 'deploy', objects: [{ name: 'Deploy', sourceMap: place(1), functions }] }),
  )
  if (!decoded.ok) throw new Error(decoded.findings[0]?.message)
  return translate(decoded.typedefs, targetOf(release))
}

async function readBack(release: string, translation: Translation): Promise<string[]> {
  const engine = await engineOf(release)
  cleanups.push(() => engine.close())
  const opened = openSession({ env: engine.env })
  if (!opened.ok) throw new Error('not opened')
  cleanups.push(() => opened.session.close())
  const registered = await register(opened.session, translation)
  if (!registered.ok) throw new Error(registered.findings[0]?.message)
  const { ok, findings } = await verify(opened.session, registered.id, translation)
  return [String(ok), ...findings.map((finding) => formatFinding(finding, 'typedefs.json'))]
}

const SOME = [
  { name: 'run', returnType: { kind: 'STRING' }, sourceMap: place(4) },
  { name: 'undo', returnType: { kind: 'STRING' } },
]
const notShown = (what: string, release: string): string =>
  `typedefs.json  info     ${what} cannot be read back on ${release}, so they were not compared. Nothing to do.  [verify-not-shown]`

test('where an unset source map fails the document, those of a kind are read only if all have one', async () => {
  for (const release of ['v0.15.3', 'v0.18.12'])
    expect(await readBack(release, deploy(release, SOME))).toEqual([
      'true',
      notShown('The source maps of functions', release),
    ])
  const release = 'v0.18.17'
  expect(await readBack(release, deploy(release, SOME))).toEqual(['true'])
})

test('where reading back is quadratic, a large module is read without its source maps', async () => {
  const many = Array.from({ length: 60 }, (_, i) => ({ ...SOME[0], name: `run${i}` }))
  for (const release of ['v0.19.11', 'v0.20.8'])
    expect(await readBack(release, deploy(release, many))).toEqual([
      'true',
      notShown('The source maps of objects', release),
      notShown('The source maps of functions', release),
    ])
  expect(await readBack('v0.21.8', deploy('v0.21.8', many))).toEqual(['true'])
})

test('cache policies and marks show nowhere', async () => {
  const marked = [
    { name: 'lint', returnType: { kind: 'VOID' }, check: true },
    { name: 'now', returnType: { kind: 'STRING' }, cachePolicy: { policy: 'Never' } },
  ]
  expect(await readBack('v0.21.8', deploy('v0.21.8', marked))).toEqual([
    'true',
    notShown('Cache policies', 'v0.21.8'),
    notShown('Marks (check, generator, up, agent)', 'v0.21.8'),
  ])
})

test('an answer without what was asked for is told', async () => {
  const answering = (data: object) => {
    const opened = openSession({
      env: {},
      transport: async () => ({ status: 200, headers: {}, body: JSON.stringify({ data }) }),
    })
    if (!opened.ok) throw new Error('not opened')
    return opened.session
  }
  const translation = deploy('v0.21.8', SOME)
  const said = async (data: object, strategy: 'id' | 'batched'): Promise<string[]> =>
    (await register(answering(data), translation, { strategy })).findings.map(({ message }) => message)
  expect(await said({}, 'batched')).toEqual(['The response of the engine lacks the ID of sourceMap'])
  expect(await said({ c2: { id: null } }, 'batched')).toEqual(['The response of the engine lacks the ID of sourceMap'])
  expect(await said({ node: {} }, 'id')).toEqual(['The ID is not that of a Module'])
})
