import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { typedefsOfId } from '../../src/capture/index.ts'
import { printTypedefs } from '../../src/typedefs/index.ts'
import { type Answering, type StubSession, stubSession } from '../support/stubSession.ts'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

// What the smallest SDK needs of a session.
const CLIENT = `
import { appendFileSync } from 'node:fs'
const { DAGGER_SESSION_PORT: port, DAGGER_SESSION_TOKEN: token } = process.env
export const post = (body, more = {}) =>
  fetch('http://127.0.0.1:' + port + '/query', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Basic ' + btoa(token + ':') },
    body: typeof body === 'string' ? JSON.stringify({ query: body }) : body,
    ...more,
  })
export const query = async (text) => {
  const { data, errors } = await (await post(text)).json()
  if (errors) throw new Error(errors[0].message)
  return data
}
const text = JSON.stringify
export const back = (value) => query('{currentFunctionCall{returnValue(value:' + text(text(value)) + ')}}')
export const fail = async (message, code) => {
  const { error } = await query('{error(message:' + text(message) + '){withValue(name:"why",value:"7"){id}}}')
  await query('{currentFunctionCall{returnError(error:' + text(error.withValue.id) + ')}}')
  process.exit(code)
}
const of = async (chain) => (JSON.stringify(await query(chain)).match(/"id":"([^"]*)"/))[1]
export const register = async (field, core) => {
  const type = core ? 'withObject(name:' + text(core) + ')' : 'withKind(kind:STRING_KIND)'
  const string = await of('{typeDef{' + type + '{id}}}')
  const map = await of('{sourceMap(filename:"main.js",line:3,column:5){id}}')
  const level = await of('{typeDef{withEnum(name:"Level"){withEnumMember(name:"LOW",value:"low"){id}}}}')
  const fn = await of('{function(name:"coat",returnType:' + text(level) + '){withArg(name:"on",typeDef:' + text(level) + '){id}}}')
  const object = await of(
    '{typeDef{withObject(name:"Paint"){withField(name:' + text(field) + ',typeDef:' + text(string) + ',sourceMap:' +
      text(map) + '){withFunction(function:' + text(fn) + '){id}}}}}',
  )
  return of('{module{withObject(object:' + text(object) + '){withEnum(enum:' + text(level) + '){id}}}}')
}
appendFileSync('starts.txt', '.')
`

const TYPES = `
import { writeFileSync } from 'node:fs'
import { back, fail, query, register } from './client.mjs'
const [field, core] = process.argv.slice(2)
if (field === 'error') await fail('no such module', 4)
const { __schema } = await query('{__schema{queryType{name}types{name fields{name}}}}')
const root = __schema.types.find(({ name }) => name === 'Query').fields.map(({ name }) => name)
writeFileSync('seen.txt', ['typeDef', 'dep', 'nowhere'].filter((name) => root.includes(name)).join())
await back(await register(field, core))
`

const CALL = `
import { back, fail, post, query } from './client.mjs'
const seen = {}
const { currentFunctionCall: call } = await query('{currentFunctionCall{parentName name inputArgs{name value}}}')
if (call.name === 'fail') await fail('out of paint', 6)
seen.size = call.inputArgs.map(({ name, value }) => name + ' ' + value.length)
seen.secret = JSON.stringify([process.env, process.argv]).includes('the-real-token')
const wrong = await post('{never}', { headers: { authorization: 'Basic ' + btoa('wrong:') } })
seen.wrong = wrong.status
for (let i = 0; i < 12; i++) await query('{version}')
const streamed = (await post('{stream}')).body.getReader()
const first = new TextDecoder().decode((await streamed.read()).value)
await query('{received}')
seen.stream = [first, new TextDecoder().decode((await streamed.read()).value)]
const big = 'x'.repeat(3e6)
seen.sent = (await query('{length(of:"' + big + '")}')).length
const body = new Blob([JSON.stringify({ query: '{chunked}' })]).stream()
seen.chunked = await (await post(body, { duplex: 'half' })).json()
const refused = await post('{refused}')
seen.refused = [refused.status, await refused.text(), refused.headers.get('x-why')]
const controller = new AbortController()
const hanging = post('{hang}', { signal: controller.signal }).catch(() => 'aborted')
while (!(await query('{hanging}')).hanging);
controller.abort()
seen.hanging = await hanging
while ((await query('{hanging}')).hanging);
seen.cut = await post('{cut}').then((answer) => answer.text()).catch(() => 'cut')
seen.mixed = await query('{version currentFunctionCall{name}}')
await back(seen)
`
const cwd = workFolder({ 'client.mjs': CLIENT, 'types.mjs': TYPES, 'call.mjs': CALL })
const read = (name: string): string => readFileSync(path.join(cwd, name), 'utf8')
const open: StubSession[] = []
afterAll(() => Promise.all(open.map((session) => session.close())))

interface Call {
  readonly parentName: string
  readonly name: string
  readonly parent: string
  readonly inputArgs: readonly { readonly name: string; readonly value: string }[]
}
const registration: Call = { parentName: '', name: '', parent: 'null', inputArgs: [] }

async function adapt(version: string, call: Call, command: readonly string[], more: Answering = () => undefined) {
  const returned: string[] = []
  const session = await stubSession((query, response, request) => {
    if (query.includes('view:__schemaVersion')) return { version, view: '', currentFunctionCall: call }
    const value = /returnValue\(value:("(?:[^"\\]|\\.)*")/.exec(query)?.[1]
    if (value !== undefined) {
      returned.push(JSON.parse(value) as string)
      return { currentFunctionCall: { returnValue: null } }
    }
    if (query.includes('withValue')) return { error: { withValue: { id: 'of-error' } } }
    if (query.includes('{error(')) return { error: { id: 'of-error' } }
    if (query.includes('returnError')) return { currentFunctionCall: { returnError: null } }
    if (query.includes('__schema')) return schema
    if (query.replace(/\s/g, '') === '{version}') return { version }
    return more(query, response, request)
  })
  open.push(session)
  const run = await runCli(['adapt', '--name', 'paint', ...command], { cwd, env: session.env })
  return { run, returned, asked: session.asked }
}
const node = (script: string, ...args: readonly string[]) => ['--', process.execPath, script, ...args]
const types = [
  { name: 'Query', fields: [{ name: 'dep' }, { name: 'version' }] },
  { name: 'Dep', fields: [] },
]
const schema = { __schema: { queryType: { name: 'Query' }, types } }
const captured = (json: string): object => {
  const typedefs = typedefsOfId(JSON.parse(json) as string, { name: 'paint' })
  if (!typedefs?.ok) throw new Error('no typedefs')
  return JSON.parse(printTypedefs(typedefs.typedefs)) as object
}
const registered = (members: readonly object[]) => ({
  formatVersion: 1,
  name: 'paint',
  objects: [
    {
      name: 'Paint',
      fields: [
        {
          name: 'colour',
          type: { kind: 'STRING' },
          sourceMap: { filename: 'main.js', line: 3, column: 5 },
        },
      ],
      functions: [
        {
          name: 'coat',
          returnType: { kind: 'ENUM', name: 'Level' },
          arguments: [{ name: 'on', type: { kind: 'ENUM', name: 'Level' } }],
        },
      ],
    },
  ],
  enums: [{ name: 'Level', members }],
})

it('registers in two requests of its own, and shows the SDK the types of the session’s dependencies', async () => {
  const { run, returned, asked } = await adapt('v0.21.8', registration, node('types.mjs', 'colour'))
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(read('seen.txt')).toBe('typeDef,dep')
  expect(captured(returned[0]!)).toEqual(registered([{ name: 'LOW', value: 'low' }]))
  expect(asked.map((query) => query.slice(0, 21))).toEqual([
    '{version view:__schem',
    '{__schema{queryType{n',
    '{currentFunctionCall{',
  ])
})

it('writes the ID to a file in the moduleTypes contract, and asks of no function call', async () => {
  const command = ['--module-file', 'id.json', ...node('types.mjs', 'colour')]
  const { run, returned, asked } = await adapt('v0.19.3', registration, command)
  expect([run.code, returned, asked.filter((query) => query.includes('currentFunctionCall'))]).toEqual([0, [], []])
  expect(captured(read('id.json'))).toEqual(registered([{ name: 'LOW', value: 'low' }]))
})

it('returns as an error what the engine would not load, with the place of it', async () => {
  const { run, returned, asked } = await adapt('v0.18.12', registration, node('types.mjs', 'colour', 'Changeset'))
  const told = asked.find((query) => query.startsWith('{error('))
  const said = run.stderr.match(/main\.js:3:5|\[.*\]/g)
  expect([run.code, returned, said]).toEqual([1, [], ['main.js:3:5', '[core-type-missing]']])
  expect(told).toMatch(/main\.js:3:5.*Changeset/)
})

it('returns the SDK’s own error, with its values and its exit code', async () => {
  const { run, asked } = await adapt('v0.21.8', registration, node('types.mjs', 'error'))
  expect([run.code, asked.slice(1)]).toEqual([
    4,
    [
      '{error(message:"no such module"){withValue(name:"why",value:"7"){id}}}',
      '{currentFunctionCall{returnError(error:"of-error")}}',
    ],
  ])
  const failing = await adapt('v0.21.8', { ...registration, parentName: 'Paint', name: 'fail' }, node('call.mjs'))
  expect([failing.run.code, failing.asked[1]]).toEqual([
    6,
    '{error(message:"out of paint"){withValue(name:"why",value:"7"){id}}}',
  ])
})

it('passes on whatever else a function call asks: streams, sizes, refusals, and what either side ends', async () => {
  const warnings: string[] = []
  const warned = (warning: Error): void => void warnings.push(warning.message)
  process.on('warning', warned)
  let finish = (): void => {}
  let hanging = false
  const call: Call = {
    parentName: 'Paint',
    name: 'coat',
    parent: '{}',
    inputArgs: [{ name: 'file', value: JSON.stringify('y'.repeat(3e6)) }],
  }
  const { run, returned, asked } = await adapt('v0.21.8', call, node('call.mjs'), (query, response) => {
    if (query === '{stream}') {
      response.write('{"data":')
      finish = () => response.end('null}')
    } else if (query === '{received}') {
      finish()
      return { received: true }
    } else if (query.startsWith('{length')) return { length: query.length }
    else if (query === '{chunked}') return { chunked: true }
    else if (query === '{refused}') response.writeHead(503, { 'x-why': 'busy' }).end('not now')
    else if (query === '{hanging}') return { hanging }
    else if (query === '{hang}') {
      hanging = true
      response.on('close', () => {
        hanging = false
      })
    } else if (query === '{cut}') response.write('{"da', () => response.destroy())
    return undefined
  })
  process.off('warning', warned)
  expect({ ...run, warnings, seen: JSON.parse(returned[0] ?? '{}') as object }).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
    warnings: [],
    seen: {
      size: ['file 3000002'],
      secret: false,
      wrong: 401,
      stream: ['{"data":', 'null}'],
      sent: 3e6 + 15,
      chunked: { data: { chunked: true } },
      refused: [503, 'not now', 'busy'],
      hanging: 'aborted',
      cut: 'cut',
      mixed: { version: 'v0.21.8', currentFunctionCall: { name: 'coat' } },
    },
  })
  expect(asked.filter((query) => query.includes('currentFunctionCall'))).toHaveLength(2)
})

it('starts the SDK once for a call on an engine without member names, where its typedefs are given', async () => {
  writeFileSync(path.join(cwd, 'typedefs.json'), JSON.stringify(registered([{ name: 'LOW', value: 'low' }])))
  writeFileSync(path.join(cwd, 'starts.txt'), '')
  writeFileSync(
    path.join(cwd, 'echo.mjs'),
    `import { writeFileSync } from 'node:fs'
import { back, query } from './client.mjs'
const { currentFunctionCall: call } = await query('{currentFunctionCall{inputArgs{value}}}')
writeFileSync('seen.txt', call.inputArgs[0].value)
await back('LOW')`,
  )
  const call: Call = {
    parentName: 'Paint',
    name: 'coat',
    parent: '{}',
    inputArgs: [{ name: 'on', value: '"low"' }],
  }
  const { run, returned } = await adapt('v0.18.10', call, ['--typedefs', 'typedefs.json', ...node('echo.mjs')])
  expect([run.code, returned, read('seen.txt'), read('starts.txt')]).toEqual([0, ['"low"'], '"LOW"', '.'])
})
