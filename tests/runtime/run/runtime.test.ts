import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildModule } from '../../../runtime/build/index.ts'
import { loadModule } from '../../../src/engine/module/load/index.ts'
import { type Runtime, registerTypes, runRuntime, spawnRuntime } from '../../../src/engine/runtime/index.ts'
import { startEngine } from '../../../src/engine/server/index.ts'
import { decodeId } from '../../../src/ids/index.ts'
import { targetOf } from '../../support/targetOf.ts'

const releases = ['v0.15.3', 'v0.18.10', 'v0.18.12', 'v0.20.8', 'v0.21.8', 'v1.0.0-beta.10'] as const

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mischief-'))
  const built = await buildModule('tests/runtime/fixtures/mischief', folder)
  if (!built.ok) throw new Error(JSON.stringify(built.findings))
})
afterAll(() => rmSync(folder, { recursive: true }))

const main =
  (env: Readonly<Record<string, string>> = {}, ...args: readonly string[]): Runtime =>
  (session) =>
    spawnRuntime(process.execPath, [join(folder, 'main.js'), ...args], { ...session, ...env })

type Arguments = Readonly<Record<string, unknown>>

async function call(
  name: string,
  args: Arguments = {},
  env: Readonly<Record<string, string>> = {},
  release = 'v0.21.8',
) {
  const inputArgs = Object.entries(args).map(([key, value]) => ({ name: key, value: JSON.stringify(value) }))
  const target = targetOf(release)
  const run = await runRuntime({ parentName: 'Mischief', name, parent: '{}', inputArgs }, main(env), { target })
  return { ...run, queries: run.requests.map(({ query }) => query) }
}

describe.concurrent.each(releases)('on %s', (release) => {
  test('registers what loads, in two requests', async () => {
    const target = targetOf(release)
    const registered = await registerTypes(main(), { target })
    if ('error' in registered) throw new Error(registered.error)
    expect(registered.run.exit).toMatchObject({ code: 0, stdout: '', stderr: '' })
    expect(registered.run.requests.map(({ query }) => query?.slice(0, 40))).toEqual([
      '{version currentFunctionCall{parentName ',
      '{currentFunctionCall{returnValue(value:"',
    ])
    expect(loadModule(registered.module, target, { moduleName: 'mischief' }).ok).toBe(true)
  })

  test('returns a value in two requests, one where the release is known beforehand', async () => {
    const asked = await call('greet', { name: 'Ada' }, {}, release)
    expect(asked.outcome).toEqual({ value: { kind: 'string', value: 'hello Ada' } })
    expect(asked.exit.code).toBe(0)
    expect(asked.queries).toEqual([
      '{version currentFunctionCall{parentName name parent inputArgs{name value}}}',
      '{currentFunctionCall{returnValue(value:"\\"hello Ada\\"")}}',
    ])
  })

  test('returns an error with its values, and exits so that the engine looks at it', async () => {
    const { outcome, exit, queries } = await call('fails', {}, {}, release)
    const values = target(release) ? { tag: { kind: 'string', value: 'v1' } } : {}
    expect(outcome).toMatchObject({ error: 'no image\ncaused by: the disk is full' })
    expect(outcome).toMatchObject(target(release) ? { extensions: values } : {})
    expect(exit.code).toBe(1)
    expect(exit.stderr).toMatch(/^Error: no image\n {4}at Mischief\.fails \(src\/index\.ts:\d+:\d+\)\n/)
    expect(queries).toHaveLength(3)
  })
})

const target = (release: string): boolean => targetOf(release).has('Error.withValue')

describe.concurrent('code that does not return', () => {
  const errorOf = async (name: string, env = {}): Promise<unknown> => {
    const { outcome, exit } = await call(name, name === 'exits' ? { code: 0 } : {}, env)
    expect(exit.code).toBe(1)
    return 'error' in outcome && outcome.error
  }
  type Case = readonly [name: string, error: string, env?: Readonly<Record<string, string>>]
  const cases: readonly Case[] = [
    ['failsInTimer', 'Mischief.failsInTimer left an uncaught error: thrown in a timer'],
    ['leavesRejection', 'Mischief.leavesRejection left an unhandled rejected promise: nobody waits for me'],
    ['waitsForever', 'Mischief.waitsForever waits for a promise that can never settle'],
    ['asksAndWaits', 'Mischief.asksAndWaits waits for a promise that can never settle'],
    ['loops', 'Mischief.loops blocks its process; it was stopped after 1 s', { MODULEDEFS_TIMEOUT: '1' }],
    [
      'sleeps',
      'Mischief.sleeps did not return within 1 s (MODULEDEFS_TIMEOUT) and was stopped',
      { MODULEDEFS_TIMEOUT: '1' },
    ],
    ['exits', 'Mischief.exits exited with code 0 before it returned'],
    ['kills', 'The process of Mischief.kills was killed by SIGKILL before it returned'],
  ]
  test.each(cases.map((each) => [each[0], each] as const))('%s', async (_, [name, error, env]) => {
    expect(await errorOf(name, env)).toBe(error)
  })

  test('process.exit with a code passes the code on, and the output with it', async () => {
    const { outcome, exit } = await call('exits', { code: 3 })
    expect(exit).toMatchObject({ code: 3, stdout: 'on stdout\n', stderr: 'on stderr\n' })
    expect(outcome).toMatchObject({ error: 'call function "exits": exit code: 3' })
  })

  test('what goes on after the return is ended', async () => {
    const { outcome, exit } = await call('returnsAndStays')
    expect(outcome).toEqual({ value: { kind: 'string', value: 'here' } })
    expect(exit.code).toBe(0)
  })
})

describe('the log', () => {
  const shell =
    (script: string): Runtime =>
    (session) =>
      spawnRuntime('sh', ['-c', script, process.execPath, join(folder, 'main.js')], session)
  const lines = Array.from({ length: 20_000 }, (_, line) => `line ${line}\n`).join('')
  const logged = async (name: string) => {
    const inputArgs = [{ name: 'lines', value: '20000' }]
    const slow = shell('"$0" "$1" 2>&1 | (sleep 0.5; cat)')
    const { exit } = await runRuntime({ parentName: 'Mischief', name, parent: '{}', inputArgs }, slow)
    return exit.stdout
  }

  test('arrives whole, however slow its reader', async () => {
    const stdout = await logged('logs')
    expect(stdout.slice(0, lines.length)).toBe(lines)
    expect(stdout.slice(lines.length)).toMatch(/^the last one\nError: after the log\n {4}at Mischief\.logs \(src/)
  })

  test('arrives whole of a process that ends itself', async () => {
    expect(await logged('logsAndExits')).toBe(lines)
  })
})

describe('the channel to the runtime', () => {
  const misused = (name: string) => `Mischief.${name} closed the channel to its runtime, or wrote to it`
  test.each(['closesChannel', 'writesToChannel'])('%s', async (name) => {
    const { outcome, exit, queries } = await call(name)
    expect(outcome).toEqual({ error: misused(name) })
    expect(exit.code).toBe(1)
    expect(queries.filter((query) => /return(Value|Error)/.test(query ?? ''))).toHaveLength(1)
  })

  test('is not to be seen', async () => {
    const { outcome } = await call('channel')
    expect(outcome).toEqual({ value: { kind: 'string', value: 'undefined undefined undefined undefined' } })
  })

  test('returns once, for code that returns by itself too', async () => {
    const { outcome, queries } = await call('returnsItself')
    const value = 'Mischief.returnsItself asks the engine to return from its function call, which the runtime does'
    expect(outcome).toEqual({ value: { kind: 'string', value } })
    expect(queries).toHaveLength(2)
  })
})

describe('the session', () => {
  test.runIf(process.platform === 'linux')('has a token that no environment shows', async () => {
    const { outcome } = await call('parentEnvironment')
    const shown = 'value' in outcome && outcome.value.kind === 'string' ? outcome.value.value : ''
    expect(shown).toMatch(/^DAGGER_SESSION_TOKEN=\*+$/m)
  })

  test('is not known to the code', async () => {
    const { outcome } = await call('session')
    const value = 'value' in outcome && outcome.value.kind === 'string' ? outcome.value.value : ''
    expect(JSON.parse(value)).toEqual({ environment: [], asStarted: false })
  })

  test('is what its client asks', async () => {
    const { outcome, queries } = await call('asks')
    expect(outcome).toEqual({ value: { kind: 'string', value: 'v0.21.8' } })
    expect(queries[1]).toBe('{version}')
  })

  test('passes answers on as they came', async () => {
    const { outcome } = await call('answer')
    expect('value' in outcome && outcome.value).toEqual({
      kind: 'string',
      value:
        '{"errors":[{"message":"Cannot query field \\"nope\\" on type \\"Query\\". Did you mean \\"node\\"?","locations":[{"line":1,"column":2}],"extensions":{"code":"GRAPHQL_VALIDATION_FAILED"}}],"data":null}',
    })
  })

  test('passes refusals on', async () => {
    const { outcome } = await call('refused')
    expect(outcome).toEqual({
      error:
        'Container.stdout gives a value that something has to run for, and this embedded engine (v0.21.8) runs no containers. Connect to a real Dagger engine for it, or fake Container.stdout.',
    })
  })
})

describe('moduleTypes', () => {
  const types = async (env: Readonly<Record<string, string>>) => {
    const file = join(folder, 'id.json')
    const run = await runRuntime(
      { parentName: '', name: '', parent: 'null', inputArgs: [] },
      main(env, 'types', file),
      {
        target: targetOf('v0.21.8'),
      },
    )
    const id = JSON.parse(readFileSync(file, 'utf8')) as string
    rmSync(file)
    return { id, exit: run.exit, requests: run.requests.map(({ query }) => query) }
  }

  test('asks nothing where the release is known', async () => {
    const { id, exit, requests } = await types({ ENGINE_RELEASE: 'v0.21.8', MODULE_ENGINE_VERSION: 'v0.21.8' })
    expect(exit).toMatchObject({ code: 0, stdout: '', stderr: '' })
    expect(requests).toEqual([])
    expect(decodeId(id)).toMatchObject({ ok: true })
  })

  test('says why there are none', async () => {
    const file = join(folder, 'refused.json')
    const runtime = main({ ENGINE_RELEASE: 'v0.18.10', MODULE_ENGINE_VERSION: 'v0.21.8' }, 'types', file)
    const { exit } = await runRuntime({ parentName: '', name: '', parent: 'null', inputArgs: [] }, runtime)
    expect(exit).toMatchObject({
      code: 1,
      stdout: '',
      stderr:
        'error module-version-too-new: module requires dagger v0.21.8, but you have v0.18.10\n  Use engine v0.21.8 or later, or lower the engineVersion of the module.\n',
    })
    expect(existsSync(file)).toBe(false)
  })

  test('asks for the release where it is not', async () => {
    const { exit, requests } = await types({})
    expect(exit.code).toBe(0)
    expect(requests).toEqual(['{version}'])
  })
})

describe('a wrong start', () => {
  const start = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
    spawnRuntime(process.execPath, [join(folder, 'main.js'), ...args], env)

  test('without a session', async () => {
    const exit = await start({ DAGGER_SESSION_PORT: '', DAGGER_SESSION_TOKEN: '' })
    expect(exit.code).toBe(1)
    expect(exit.stderr).toMatch(/^error session-missing: /)
  })

  test('without a module', async () => {
    const exit = await start({
      MODULEDEFS_MODULE: '/nowhere',
      DAGGER_SESSION_PORT: '1',
      DAGGER_SESSION_TOKEN: 'secret',
    })
    expect(exit).toMatchObject({
      code: 1,
      stdout: '',
      stderr:
        'error built-unreadable: /nowhere is not a built module: it has no typedefs.json that can be read\n  Run `moduledefs build` and name its output folder with MODULEDEFS_MODULE, or run the main.js in it.\n',
    })
  })

  test('with a time limit that is none', async () => {
    const { exit } = await call('greet', { name: 'Ada' }, { MODULEDEFS_TIMEOUT: 'soon' })
    expect(exit).toMatchObject({
      code: 1,
      stderr:
        'error timeout-invalid: MODULEDEFS_TIMEOUT is "soon", which is not a number of seconds\n  Write a whole number, such as 600.\n',
    })
  })

  test('in a session that has no call to answer', async () => {
    const engine = await startEngine({ version: 'v0.21.8' })
    const exit = await start(engine.env)
    await engine.close()
    expect(exit.code).toBe(1)
    expect(exit.stderr).toMatch(
      /^error call-unanswerable: The session has no function call to answer: .+\n {2}A runtime must be started by an engine/,
    )
  })

  test('with an unknown action', async () => {
    const exit = await start({}, 'types')
    expect(exit.code).toBe(2)
    expect(exit.stderr).toMatch(/^Runs a built Dagger module\.\n/)
  })
})
