import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runRuntime } from '../../src/engine/runtime/index.ts'
import { type EmbeddedEngine, startEngine } from '../../src/engine/server/index.ts'
import { builtCommand } from './builtCommand.ts'
import { HELLO, SHOP } from './documents.ts'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

/** A member whose name engines of v0.18.12-v0.20.8 refuse. */
const STATUS = `{
  "formatVersion": 1,
  "name": "deploy",
  "objects": [
    { "name": "Deploy", "functions": [{ "name": "status", "returnType": { "kind": "ENUM", "name": "Status" } }] }
  ],
  "enums": [
    {
      "name": "Status",
      "members": [
        { "name": "ACTIVE", "value": "active" },
        { "name": "bad-x", "value": "bad", "sourceMap": { "filename": "src/index.ts", "line": 12, "column": 3 } }
      ]
    }
  ]
}
`

const cwd = workFolder({ 'hello.json': HELLO, 'shop.json': SHOP, 'status.json': STATUS })
const register = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  runCli(['register', ...args], { cwd, env })
const idOf = async (...args: string[]) => (await runCli(['id', 'encode', ...args], { cwd })).stdout

async function withSession<Result>(version: string, use: (engine: EmbeddedEngine) => Promise<Result>): Promise<Result> {
  const engine = await startEngine({ version })
  try {
    return await use(engine)
  } finally {
    await engine.close()
  }
}

describe('register', () => {
  it('prints the ID that the engine gave, which is the one made offline before v0.21.0', () =>
    withSession('v0.18.10', async ({ env, journal }) => {
      expect(await register(['hello.json'], env)).toEqual({
        code: 0,
        stdout: await idOf('hello.json', '--engine', 'v0.18.10'),
        stderr: '',
      })
      expect(journal.entries.map(({ query }) => query?.slice(0, 25))).toEqual([
        '{version}',
        '{loadModuleFromID(id:"ChV',
      ])
    }))

  it.each([
    ['id', 1],
    ['batched', 4],
    ['calls', 4],
  ])('--emit %s makes %d requests where the release is named', (emit, requests) =>
    withSession('v0.21.8', async ({ env, journal }) => {
      const { code, stdout, stderr } = await register(['hello.json', '--engine', 'v0.21.8', '--emit', emit], env)
      const decoded = await runCli(['id', 'decode'], { cwd, stdin: stdout })
      expect({ code, stderr, requests: journal.count, decoded: decoded.stdout }).toEqual({
        code: 0,
        stderr: '',
        requests,
        decoded: `handle ${requests}: a number that is only valid in one engine's session; it is the ID of a Module!\n`,
      })
    }),
  )

  it('says what is lost, and fails for it with --strict', () =>
    withSession('v0.19.6', async ({ env }) => {
      const { code, stderr } = await register(['shop.json', '--strict'], env)
      expect({ code, stderr }).toEqual({
        code: 3,
        stderr:
          'shop.json:8:9  warning  Function order of Shop is not a check on v0.19.6 (checks need v0.19.7 or later); it can still be called as a function. Use engine v0.19.7 or later for `dagger check`.  [check-dropped]\n1 warning\n',
      })
    }))

  it('--verify says that the module reads back, and what of it does not show', async () => {
    const verified = await register(['shop.json', '--embedded', '--engine', 'v0.19.7', '--verify'])
    expect(verified).toEqual({
      code: 0,
      stdout: await idOf('shop.json', '--engine', 'v0.19.7', '--quiet'),
      stderr: `shop.json:1:1  info     Marks (check, generator, up, agent) cannot be read back on v0.19.7, so they were not compared. Nothing to do.  [verify-not-shown]
shop.json:1:1  note     The module reads back from v0.19.7 as the document, apart from the findings reported here. Nothing to do.  [verify-equal]
1 info, 1 note
`,
    })
  })

  it.each(['id', 'batched'])('--emit %s: the engine says no in its own words, at the part it is about', (emit) =>
    withSession('v0.20.8', async ({ env }) => {
      const { code, stdout, stderr } = await register(['status.json', '--emit', emit], env)
      expect({ code, stdout, stderr }).toEqual({
        code: 1,
        stdout: '',
        stderr: `src/index.ts:12:3  error    Enum Status, member bad-x: the engine refuses withEnumMember("bad-x"). The engine says: enum name "bad-x" is not valid (only letters, digits and underscores are allowed). Fix that part; \`moduledefs check\` finds most of these without an engine.  [registration-refused]
1 error
`,
      })
    }),
  )

  it('--format json has the ID and the findings', () =>
    withSession('v0.18.10', async ({ env }) => {
      const { code, stdout, stderr } = await register(['hello.json', '--format', 'json'], env)
      const id = (await idOf('hello.json', '--engine', 'v0.18.10')).trimEnd()
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(JSON.parse(stdout)).toEqual({ release: 'v0.18.10', view: 'v0.18.10', id, findings: [] })
    }))
})

describe('--output', () => {
  it('writes the ID as a JSON text, whole, and nothing else', async () => {
    mkdirSync(path.join(cwd, 'out'))
    const args = ['--offline', '--engine', 'v0.21.8', '--output', 'out/module-typedefs.json']
    expect(await register(['hello.json', ...args])).toEqual({ code: 0, stdout: '', stderr: '' })
    const written = readFileSync(path.join(cwd, 'out/module-typedefs.json'), 'utf8')
    expect(written).toBe(JSON.stringify((await idOf('hello.json', '--engine', 'v0.21.8')).trimEnd()))
    expect(readdirSync(path.join(cwd, 'out'))).toEqual(['module-typedefs.json'])
  })

  it('says where it could not write', async () => {
    const args = ['--offline', '--engine', 'v0.21.8', '--output', 'nowhere/module-typedefs.json']
    expect(await register(['hello.json', ...args])).toEqual({
      code: 2,
      stdout: '',
      stderr: `hello.json:1:1  error    ${path.join(cwd, 'nowhere/module-typedefs.json')} cannot be written: ENOENT. Nothing was changed. Name a path in an existing, writable directory.  [output-unwritable]
1 error
`,
    })
    expect(existsSync(path.join(cwd, 'nowhere'))).toBe(false)
  })
})

describe('--return', () => {
  it('answers the function call of the session with the module', async () => {
    const call = { parentName: '', name: '', parent: 'null', inputArgs: [] }
    const { outcome, exit } = await runRuntime(
      call,
      async (env) => {
        const { code, stdout, stderr } = await register(['hello.json', '--return'], env)
        return { code: code ?? 137, command: [builtCommand()], stdout, stderr }
      },
      { version: 'v0.18.10' },
    )
    expect({ code: exit.code, stdout: exit.stdout, stderr: exit.stderr }).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(outcome).toEqual({
      value: { kind: 'string', value: (await idOf('hello.json', '--engine', 'v0.18.10')).trimEnd() },
    })
  })
})

describe('without a session that answers', () => {
  const token = { DAGGER_SESSION_TOKEN: 'hunter2' }
  it.each([
    [
      'no session',
      ['hello.json'],
      {},
      2,
      'No Dagger session: DAGGER_SESSION_PORT is not set. Run the command inside a session (`dagger run …`, a module function), or work without an engine: --offline, --embedded.  [session-missing]',
    ],
    [
      'no token',
      ['hello.json'],
      { DAGGER_SESSION_PORT: '1' },
      2,
      'DAGGER_SESSION_PORT is set, but DAGGER_SESSION_TOKEN is not. Set both as the engine gave them.  [session-token-missing]',
    ],
    [
      'a port that is none',
      ['hello.json'],
      { DAGGER_SESSION_PORT: 'one', ...token },
      2,
      'DAGGER_SESSION_PORT is "one", which is not a port number. Set DAGGER_SESSION_PORT to the number the engine gave, 1 to 65535.  [session-port-invalid]',
    ],
    [
      'nobody there',
      ['hello.json'],
      { DAGGER_SESSION_PORT: '1', ...token },
      1,
      'Nothing is listening on 127.0.0.1:1, where the session should be. The session has ended, or the port belongs to another one: start a new session.  [session-refused]',
    ],
    [
      '--offline, and no engine named',
      ['hello.json', '--offline'],
      {},
      2,
      '--offline does not ask an engine for its version. Name it with --engine or --introspection.  [offline-needs-engine]',
    ],
    [
      'an engine that cannot be embedded',
      ['hello.json', '--embedded', '--engine', 'v0.11.9'],
      {},
      2,
      'v0.11.9 cannot be embedded: embedded engines start at v0.12.0. Use v0.12.0 or later.  [engine-not-embeddable]',
    ],
  ])('%s', async (_, args, env, code, message) => {
    expect(await register(args, env)).toEqual({
      code,
      stdout: '',
      stderr: `hello.json  error    ${message}\n1 error\n`,
    })
  })

  it('a wrong token is not shown', () =>
    withSession('v0.18.10', async ({ env, port }) => {
      expect(await register(['hello.json'], { ...env, ...token })).toEqual({
        code: 1,
        stdout: '',
        stderr: `hello.json  error    The session on 127.0.0.1:${port} refuses the token (HTTP 401). DAGGER_SESSION_TOKEN belongs to another session: take port and token from the same session.  [session-unauthorized]
1 error
`,
      })
    }))

  it('an engine that goes away in the middle', () =>
    withSession('v0.18.10', async (engine) => {
      engine.faults.add({ kind: 'truncate' }, { after: 1 })
      expect(await register(['hello.json'], engine.env)).toEqual({
        code: 1,
        stdout: '',
        stderr: `hello.json:1:1  error    The response of the session on 127.0.0.1:${engine.port} ended after 553 bytes. The engine stopped while responding: start a new session and register again.  [session-answer-cut]
1 error
`,
      })
    }))
})
