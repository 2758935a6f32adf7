import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildModule } from '../../../runtime/build/index.ts'
import { availableTypedefs } from '../../../runtime/load/index.ts'
import { checkTypedefs } from '../../../src/check/index.ts'
import { callerSchema, loadModule, printCallerSchema } from '../../../src/engine/module/load/index.ts'
import { type Runtime, registerTypes, runRuntime, spawnRuntime } from '../../../src/engine/runtime/index.ts'
import type { Typedefs } from '../../../src/typedefs/types.ts'
import { newestRelease } from '../../../src/versions/index.ts'
import { targetOf } from '../../support/targetOf.ts'

const releases = ['v0.18.10', 'v0.18.11', 'v0.19.4', 'v0.21.8', newestRelease] as const

/** A call of each example that needs nothing of an engine but the call itself, and what it gives. */
const calls = {
  deploy: {
    call: {
      parentName: 'Deploy',
      name: 'environments',
      parent: '{"registry":"r.example","region":"eu"}',
      inputArgs: [],
    },
    gives: /^\{"kind":"array","items":\[\{"kind":"string","value":"[a-z]+\.eu\.r\.example"\}/,
  },
  housekeeping: {
    call: {
      parentName: 'Housekeeping',
      name: '',
      parent: 'null',
      inputArgs: [
        { name: 'exempt', value: '["a"]' },
        { name: 'workspace', value: 'WORKSPACE' },
      ],
    },
    gives: /"exempt"/,
  },
  kitchen: {
    call: { parentName: 'Kitchen', name: 'echoString', parent: '{}', inputArgs: [{ name: 's', value: '"é"' }] },
    gives: /"é"/,
  },
  monorepo: {
    call: {
      parentName: 'Monorepo',
      name: '',
      parent: 'null',
      inputArgs: [{ name: 'source', value: '"some id"' }],
    },
    gives: /"some id"/,
  },
  'release-notes': {
    call: {
      parentName: 'Mail',
      name: 'withPrefix',
      parent: '{"recipients":["a@b.c"],"prefix":""}',
      inputArgs: [{ name: 'prefix', value: '"RC "' }],
    },
    gives: /"RC "/,
  },
  'shop-api': {
    call: {
      parentName: 'ShopApi',
      name: '',
      parent: 'null',
      inputArgs: [
        { name: 'source', value: '"some id"' },
        { name: 'image', value: '"node:20"' },
      ],
    },
    gives: /"node:20"/,
  },
} as const

const currentWorkspace = { field: 'currentWorkspace', arguments: [], type: { namedType: 'Workspace', nonNull: true } }

const folder = mkdtempSync(join(tmpdir(), 'examples-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe.each(Object.entries(calls))('%s', (name, { call, gives }) => {
  let typedefs: Typedefs
  const runtime: Runtime = (env) => spawnRuntime(process.execPath, [join(folder, name, 'main.js')], env)
  beforeAll(async () => {
    const built = await buildModule(`examples/${name}`, join(folder, name))
    if (!built.ok) throw new Error(JSON.stringify(built.findings))
    typedefs = built.typedefs
  })

  test.each(releases)('registers and runs on %s, or says why not', async (release) => {
    const target = targetOf(release)
    const available = availableTypedefs(typedefs, target)
    const expected = checkTypedefs(available.typedefs, target)
    const registered = await registerTypes(runtime, { target })
    if (expected.module === undefined) {
      const errors = available.translation.findings
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => message)
      expect('error' in registered && registered.error).toBe(errors.join('\n'))
      return
    }
    if ('error' in registered) expect.fail(registered.error)
    const loaded = loadModule(registered.module, target, { moduleName: name })
    if (!loaded.ok) expect.fail(JSON.stringify(loaded.findings))
    const schema = printCallerSchema(callerSchema(loaded.module))
    expect(schema).toBe(printCallerSchema(callerSchema(expected.module)))

    const { session } = registered.run
    const workspace = session.idOf({ type: 'Workspace', state: undefined, origin: currentWorkspace })
    const inputArgs = call.inputArgs.map(({ name: argument, value }) => ({
      name: argument,
      value: value === 'WORKSPACE' ? JSON.stringify(workspace) : value,
    }))
    const { outcome, exit } = await runRuntime({ ...call, inputArgs }, runtime, { target, session })
    if ('error' in outcome) expect.fail(`${outcome.error}\n${exit.stderr}`)
    const plain = JSON.stringify(outcome.value, (_, value: unknown) => (value instanceof Map ? [...value] : value))
    expect(plain).toMatch(gives)
  })
})
