import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { objectOfId } from '../../src/engine/api/index.ts'
import { readBack } from '../../src/engine/module/load/index.ts'
import type { ModuleState } from '../../src/engine/module/state.ts'
import { startEngine } from '../../src/engine/server/index.ts'
import { canonicalize } from '../../src/typedefs/index.ts'

const run = promisify(execFile)
const script = fileURLToPath(new URL('./clients/register.mjs', import.meta.url))

const at = (line: number, column: number) => ({ column, filename: 'src/index.ts', line })
const directory = { kind: 'OBJECT', name: 'Directory' }
const text = { kind: 'STRING' }

/** The module of clients/register.mjs. SDKs up to 0.18.12 register members by their values. */
const shop = (members: 'names' | 'values') => ({
  description: 'Builds and ships the shop.',
  enums: [
    {
      description: 'Where it goes.',
      members: [
        {
          description: 'for all',
          name: members === 'names' ? 'Stable' : 'stable',
          sourceMap: at(61, 3),
          ...(members === 'names' ? { value: 'stable' } : {}),
        },
        {
          name: members === 'names' ? 'Edge' : 'edge',
          sourceMap: at(62, 3),
          ...(members === 'names' ? { value: 'edge' } : {}),
        },
      ],
      name: 'Channel',
      sourceMap: at(60, 13),
    },
  ],
  formatVersion: 1,
  interfaces: [
    {
      description: 'Whoever ships.',
      functions: [{ description: 'ship it', name: 'ship', returnType: text, sourceMap: at(71, 3) }],
      name: 'Shipper',
    },
  ],
  name: 'shop',
  objects: [
    {
      constructorFunction: {
        arguments: [{ description: 'the source', name: 'source', sourceMap: at(9, 5), type: directory }],
      },
      description: 'The shop.',
      fields: [{ description: 'What is built.', name: 'source', sourceMap: at(5, 3), type: directory }],
      functions: [
        {
          arguments: [
            {
              description: 'the platform',
              name: 'platform',
              sourceMap: at(13, 5),
              type: { kind: 'STRING', optional: true },
            },
            {
              description: 'the targets',
              name: 'targets',
              sourceMap: at(14, 5),
              type: { elementType: text, kind: 'LIST' },
            },
            {
              defaultValue: 'latest',
              description: 'the tag',
              name: 'tag',
              sourceMap: at(15, 5),
              type: text,
            },
          ],
          description: 'build it',
          name: 'build',
          returnType: { kind: 'OBJECT', name: 'Container' },
          sourceMap: at(12, 3),
        },
        {
          arguments: [
            {
              defaultPath: '/',
              description: 'the source',
              ignore: ['node_modules'],
              name: 'source',
              sourceMap: at(21, 5),
              type: { ...directory, optional: true },
            },
          ],
          description: 'test it',
          name: 'test',
          returnType: { kind: 'VOID' },
          sourceMap: at(20, 3),
        },
        { description: 'count it', name: 'count', returnType: { kind: 'INTEGER' }, sourceMap: at(30, 3) },
        {
          arguments: [
            {
              description: 'the channel',
              name: 'channel',
              sourceMap: at(41, 5),
              type: { kind: 'ENUM', name: 'Channel' },
            },
          ],
          description: 'release it',
          name: 'release',
          returnType: { kind: 'OBJECT', name: 'Release' },
          sourceMap: at(40, 3),
        },
      ],
      name: 'Shop',
      sourceMap: at(4, 14),
    },
    {
      fields: [{ name: 'notes', sourceMap: at(52, 3), type: text }],
      name: 'Release',
      sourceMap: at(50, 14),
    },
  ],
})

test.each([
  ['dagger-sdk-0.15', 'v0.15.3', 'values'],
  ['dagger-sdk-0.18', 'v0.18.9', 'values'],
  ['dagger-sdk-0.21', 'v0.21.8', 'names'],
  ['dagger-sdk-1.0', 'v1.0.0-beta.10', 'names'],
] as const)('%s registers a module on an engine %s', { timeout: 60_000 }, async (sdk, version, members) => {
  const engine = await startEngine({ version })
  try {
    const env = { PATH: process.env['PATH'], ...engine.env }
    const { stdout, stderr } = await run(process.execPath, [script, sdk], { env, timeout: 50_000 })
    expect(stderr).toBe('')
    const loaded = objectOfId(engine.session, stdout)
    if ('error' in loaded) throw new Error(loaded.error)
    expect(loaded.object.type).toBe('Module')
    const document = canonicalize(readBack(loaded.object.state as ModuleState, 'shop'))
    expect(JSON.parse(document)).toEqual(shop(members))
    expect(engine.journal.entries.every(({ status }) => status === 200)).toBe(true)
  } finally {
    await engine.close()
  }
})
