import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { callerSchema, type LoadedModule, loadModule, printCallerSchema } from '../../src/engine/module/load/index.ts'
import { type Runtime, registerTypes, runRuntime, serveModule, spawnRuntime } from '../../src/engine/runtime/index.ts'
import { type LabTypedefs, labPlan } from '../support/labNotation.ts'
import { sendQuery } from '../support/sendQuery.ts'
import { targetOf } from '../support/targetOf.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'serve-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A runtime of a module `counter` as a person would write one, without any SDK. */
const script = path.join(folder, 'runtime.mjs')
writeFileSync(
  script,
  `const { DAGGER_SESSION_PORT: port, DAGGER_SESSION_TOKEN: token } = process.env
const ask = async (query) => {
  const response = await fetch('http://127.0.0.1:' + port + '/query', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Basic ' + Buffer.from(token + ':').toString('base64') },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors[0].message)
  return data
}
const text = JSON.stringify
const give = (value) => ask('{currentFunctionCall{returnValue(value:' + text(text(value)) + ')}}')
const { currentFunctionCall: call } = await ask('{currentFunctionCall{parentName name parent inputArgs{name value}}}')
const state = JSON.parse(call.parent) ?? {}
const args = Object.fromEntries(call.inputArgs.map(({ name, value }) => [name, JSON.parse(value)]))
const idOf = (data) => (data.id ? data.id : idOf(Object.values(data)[0]))
if (call.parentName === '') {
  const int = idOf(await ask('{typeDef{withKind(kind:INTEGER_KIND){id}}}'))
  const self = idOf(await ask('{typeDef{withObject(name:"Counter"){id}}}'))
  const make = idOf(await ask('{function(name:"",returnType:' + text(self) + '){withArg(name:"start",typeDef:' + text(int) + ',defaultValue:"3"){id}}}'))
  const add = idOf(await ask('{function(name:"add_up",returnType:' + text(self) + '){withArg(name:"by_how_much",typeDef:' + text(int) + '){id}}}'))
  const fail = idOf(await ask('{function(name:"fail",returnType:' + text(int) + '){id}}'))
  const object = idOf(await ask('{typeDef{withObject(name:"Counter"){withField(name:"count",typeDef:' + text(int) + '){withFunction(function:' + text(add) + '){withFunction(function:' + text(fail) + '){withConstructor(function:' + text(make) + '){id}}}}}}}'))
  await give(idOf(await ask('{module{withObject(object:' + text(object) + '){id}}}')))
} else if (call.name === '') await give({ count: args.start, secret: ['kept', 1] })
else if (call.name === 'add_up') await give({ ...state, count: state.count + args.by_how_much })
else {
  const error = idOf(await ask('{error(message:"no luck at ' + state.count + '"){id}}'))
  await ask('{currentFunctionCall{returnError(error:' + text(error) + ')}}')
  process.exitCode = 1
}
`,
)

const runtime: Runtime = (env) => spawnRuntime(process.execPath, [script], env)

async function loaded(release: string): Promise<LoadedModule> {
  const target = targetOf(release)
  const registration = await registerTypes(runtime, { target })
  if ('error' in registration) throw new Error(registration.error)
  const result = loadModule(registration.module, target, { moduleName: 'counter' })
  if (!result.ok) throw new Error(result.findings[0]?.message)
  return result.module
}

describe.each(['v0.15.3', 'v0.18.12', 'v0.20.8', 'v0.21.8', 'v1.0.0-beta.10'])(
  'a runtime of its own on %s',
  (release) => {
    it('registers, is served and called', async () => {
      const module = await loaded(release)
      const id = module.target.behaves('native-interfaces') ? 'ID!' : 'CounterID!'
      expect(printCallerSchema(callerSchema(module))).toBe(`extend type Query {
  counter(start: Int! = 3): Counter!
}

type Counter {
  id: ${id}
  count: Int!
  addUp(byHowMuch: Int!): Counter!
  fail: Int!
}
`)
      const engine = await serveModule({ module, runtime })
      try {
        expect(await sendQuery(engine.env, '{counter{count addUp(byHowMuch:4){addUp(byHowMuch:5){count}}}}')).toEqual({
          data: { counter: { count: 3, addUp: { addUp: { count: 12 } } } },
        })
        expect(engine.calls.map(({ call }) => [call.name, call.parent, call.inputArgs])).toEqual([
          ['', 'null', [{ name: 'start', value: '3' }]],
          ['add_up', '{"count":3,"secret":["kept",1]}', [{ name: 'by_how_much', value: '4' }]],
          ['add_up', '{"count":7,"secret":["kept",1]}', [{ name: 'by_how_much', value: '5' }]],
        ])
        expect(await sendQuery(engine.env, '{counter(start:1){fail}}')).toEqual({
          errors: [{ message: 'no luck at 1', path: ['counter', 'fail'] }],
          data: null,
        })
        const byId = await sendQuery(engine.env, '{counter(start:8){id}}')
        const given = (byId.data as { counter: { id: string } }).counter.id
        const load = module.target.behaves('legacy-ids') || !module.target.behaves('native-interfaces')
        const query = load
          ? `{loadCounterFromID(id:"${given}"){count}}`
          : `{node(id:"${given}"){... on Counter{count}}}`
        expect(await sendQuery(engine.env, query)).toEqual({
          data: { [load ? 'loadCounterFromID' : 'node']: { count: 8 } },
        })
      } finally {
        await engine.close()
      }
    })
  },
)

describe('a module with names that no query can have', () => {
  it.each(['v0.18.12', 'v1.0.0-beta.10'])('is served without them on %s', async (release) => {
    const target = targetOf(release)
    const typedefs: LabTypedefs = {
      objects: [
        {
          name: 'Odd',
          functions: [
            { name: '2fast', returns: 'string' },
            { name: '日本', returns: 'string' },
            { name: 'fine', returns: 'Enum:Mode', args: [{ name: '', type: 'string?' }] },
          ],
        },
      ],
      enums: [
        {
          name: 'Mode',
          members: [
            { name: 'true', legacy: 'true' },
            { name: 'ON', legacy: 'ON' },
          ],
        },
      ],
    }
    const result = loadModule(labPlan(typedefs, target), target, { moduleName: 'odd' })
    if (!result.ok) throw new Error(result.findings[0]?.message)
    const on: Runtime = async (env) => {
      await sendQuery(env, '{currentFunctionCall{returnValue(value:"\\"ON\\"")}}')
      return { code: 0, command: [], stdout: '', stderr: '' }
    }
    const engine = await serveModule({ module: result.module, runtime: on })
    try {
      expect(await sendQuery(engine.env, '{odd{fine}}')).toEqual({ data: { odd: { fine: 'ON' } } })
      expect((await sendQuery(engine.env, '{odd{2Fast}}')).errors).toHaveLength(1)
    } finally {
      await engine.close()
    }
  })
})

describe('a runtime that does not do its part', () => {
  const call = { parentName: 'Counter', name: 'add', parent: '{}', inputArgs: [] }
  const exits =
    (code: number): Runtime =>
    async () => ({ code, command: ['node', 'x'], stdout: 'out', stderr: 'err' })

  it.each([
    ['v0.18.10', 0, 'failed to read function output file: open output.json: no such file or directory'],
    ['v0.20.8', 0, 'failed to get mod meta file: stat /output.json: no such file or directory'],
    ['v0.21.4', 0, 'failed to get mod meta file: stat /output.json: no such file or directory'],
    ['v0.21.5', 0, 'function "add" completed without returning a value'],
    ['v0.18.10', 2, 'process "node x" did not complete successfully: exit code: 2'],
    ['v0.20.8', 2, 'exit code: 2'],
    ['v1.0.0-beta.10', 2, 'call function "add": exit code: 2'],
  ])('on %s with exit code %i is reported', async (release, code, message) => {
    const { outcome, requests } = await runRuntime(call, exits(code), { target: targetOf(release) })
    expect(outcome).toMatchObject({ error: message })
    expect(requests).toEqual([])
  })

  it('registers nothing without a Module', async () => {
    const wrong: Runtime = async (env) => {
      const { data } = await sendQuery(env, '{typeDef{id}}')
      const { id } = (data as { typeDef: { id: string } }).typeDef
      await sendQuery(env, `{currentFunctionCall{returnValue(value:${JSON.stringify(JSON.stringify(id))})}}`)
      return { code: 0, command: [], stdout: '', stderr: '' }
    }
    expect(await registerTypes(wrong, { target: targetOf('v0.20.8') })).toMatchObject({
      error: 'expected Module result, got TypeDef',
    })
  })

  it('ends the call when it cannot be started', async () => {
    const missing: Runtime = (env) => spawnRuntime(path.join(folder, 'no-such-runtime'), [], env)
    await expect(runRuntime(call, missing, { target: targetOf('v0.20.8') })).rejects.toThrow('ENOENT')
  })
})
