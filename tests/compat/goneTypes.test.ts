import { expect, test } from 'vitest'
import { createMatrix } from '../../src/check/matrix/createMatrix.ts'
import { foldMatrix } from '../../src/check/matrix/foldMatrix.ts'
import { apiHistory, newestRelease, releases, successors } from '../../src/versions/index.ts'
import { document, named, STRING } from './support.ts'

const giving = (type: string) =>
  document({
    name: 'test',
    objects: [
      {
        name: 'Test',
        functions: [
          { name: 'give', returnType: named('OBJECT', type) },
          { name: 'take', returnType: STRING, arguments: [{ name: 'it', type: named('OBJECT', type) }] },
        ],
      },
    ],
  })

const from = releases.slice(releases.indexOf('v0.21.8'))

const matrixOf = (type: string, engineVersion: string) =>
  createMatrix([{ typedefs: giving(type) }], { releases: from, engineVersions: [engineVersion] })

const rows = (type: string, engineVersion: string) =>
  foldMatrix(matrixOf(type, engineVersion), 'status').map(
    ({ from, to, outcomes }) => `${from} to ${to}: ${outcomes[0]?.status}`,
  )

test('a type that went between two releases of one view breaks the module there, and what took its place is said', () => {
  for (const view of ['v0.21.0', 'v1.0.0'])
    expect(rows('CheckGroup', view).slice(-2)).toEqual([
      `${view === 'v0.21.0' ? 'v0.21.8' : 'v1.0.0-beta.1'} to v1.0.0-beta.14: native`,
      `v1.0.0-beta.15 to ${newestRelease}: refused`,
    ])
  const findings = matrixOf('CheckGroup', 'v1.0.0').columns.at(-1)?.outcomes.at(-1)?.findings
  expect(findings?.map(({ pointer, hint }) => [pointer, hint])).toEqual(
    ['/objects/0/functions/0', '/objects/0/functions/1/arguments/0'].map((pointer) => [
      pointer,
      'Choose an engine that has CheckGroup, or use Artifacts (Workspace.artifacts, from v1.0.0-beta.15 on).',
    ]),
  )
})

test('a type that came to two lines on its own has a gap', () => {
  expect(rows('Volume', 'v0.21.0')).toEqual([
    'v0.21.8 to v0.21.8: refused',
    'v0.21.9 to v0.21.11: native',
    'v1.0.0-beta.1 to v1.0.0-beta.7: refused',
    `v1.0.0-beta.8 to ${newestRelease}: native`,
  ])
})

test('what has a successor is gone, and the successor is there', () => {
  for (const [name, successor] of successors) {
    expect(apiHistory().get(name)?.kinds.at(-1)?.until, name).toBeDefined()
    const type = apiHistory().get(/^\w+/.exec(successor)![0])
    expect(type?.kinds.at(-1)?.until, successor).toBeUndefined()
  }
})
