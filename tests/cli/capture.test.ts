import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { printTypedefs } from '../../src/typedefs/index.ts'
import { documentOf } from '../translate/documentOf.ts'
import { runCommand } from './runCli.ts'
import { workFolder } from './workFolder.ts'

// The smallest SDK: what it is told to do with a module of one object is its argument.
const SDK = `
import { writeFileSync } from 'node:fs'
const { DAGGER_SESSION_PORT: port, DAGGER_SESSION_TOKEN: token, DAGGER_MODULE_FILE: file } = process.env
const query = async (query) => {
  const answer = await fetch('http://127.0.0.1:' + port + '/query', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Basic ' + btoa(token + ':') },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = await answer.json()
  if (errors) throw new Error(errors[0].message)
  return data
}
const { currentFunctionCall: call, currentModule: module } = await query('{currentFunctionCall{parentName}currentModule{name}}')
if (call.parentName !== '') process.exit(9)
const name = module.name[0].toUpperCase() + module.name.slice(1)
const typeDef = (await query('{typeDef{withObject(name:' + JSON.stringify(name) + '){id}}}')).typeDef.withObject.id
const id = (await query('{module{withObject(object:' + JSON.stringify(typeDef) + '){id}}}')).module.withObject.id
const how = process.argv[2]
const returned = (value) => query('{currentFunctionCall{returnValue(value:' + JSON.stringify(value) + ')}}')
if (how === 'return') await returned(JSON.stringify(id))
if (how === 'file') writeFileSync(file, JSON.stringify(id))
if (how === 'argument') writeFileSync(process.argv[3], JSON.stringify(id))
if (how === 'wrong') await returned('{"no": "id"}')
if (how === 'unknown') await returned('"nobody"')
if (how === 'error') {
  const { error } = await query('{error(message:"there is no Hello"){id}}')
  await query('{currentFunctionCall{returnError(error:' + JSON.stringify(error.id) + ')}}')
  process.exit(4)
}
if (how === 'code') process.exit(7)
console.log('printed by the SDK')
`
const cwd = workFolder({ 'sdk.mjs': SDK, 'quiet.mjs': '' })
const capture = (options: readonly string[], ...command: string[]) =>
  runCommand(['capture', '--name', 'hello', ...options, '--', ...command], { cwd })
const node = process.execPath
const hello = printTypedefs(documentOf({ name: 'hello', objects: [{ name: 'Hello' }] }))

it.each([
  ['the value it returns', ['return'], []],
  ['the file that DAGGER_MODULE_FILE names', ['file'], []],
  ['the file of an argument', ['argument', 'id.json'], ['--module-file', 'id.json']],
  ['the last module it asked for', ['nothing else'], []],
  ['the value it returns on an old engine', ['return'], ['--engine', 'v0.18.10']],
])('captures a module by %s', async (_, how, options) => {
  const run = await capture(options, node, 'sdk.mjs', ...how)
  expect(run).toEqual({ code: 0, stdout: hello, stderr: 'printed by the SDK\n' })
})

it('writes it to a file and the requests to another, and leaves standard output to the command', async () => {
  const run = await capture(['--output', 'typedefs.json', '--journal', 'requests.txt'], node, 'sdk.mjs', 'return')
  expect(run).toEqual({ code: 0, stdout: 'printed by the SDK\n', stderr: '' })
  expect(readFileSync(path.join(cwd, 'typedefs.json'), 'utf8')).toBe(hello)
  const requests = readFileSync(path.join(cwd, 'requests.txt'), 'utf8').trim().split('\n')
  expect([requests.length, requests[0]?.replace(/\d+ bytes/g, 'N bytes').replace(/\d+ out/, 'N out')]).toEqual([
    4,
    'POST /query 200  N bytes in, N out',
  ])
})

it.each([
  ['nothing is registered', 1, ['quiet.mjs'], '[capture-nothing]'],
  ['the SDK returns an error', 4, ['sdk.mjs', 'error'], 'The SDK says: there is no Hello'],
  ['what is returned is no ID', 1, ['sdk.mjs', 'wrong'], '[capture-not-an-id]'],
  ['the ID is nobody’s', 1, ['sdk.mjs', 'unknown'], '[capture-id-unknown]'],
  ['the command fails', 7, ['sdk.mjs', 'code'], ''],
])('says so and exits where %s', async (_, code, command, said) => {
  const run = await capture([], node, ...command)
  expect([run.code, run.stdout, run.stderr.includes(said)]).toEqual([code, '', true])
})

it('says so where there is no such command or engine', async () => {
  const nowhere = await capture([], './nowhere')
  const never = await capture(['--engine', 'v0.11.0'], node, 'sdk.mjs', 'return')
  expect([nowhere.code, nowhere.stdout, nowhere.stderr.includes('[command-not-run]')]).toEqual([2, '', true])
  expect([never.code, never.stdout, never.stderr.includes('[engine-not-embeddable]')]).toEqual([2, '', true])
})

it('passes Ctrl-C on to the command', async () => {
  const waits = `process.on('SIGINT', () => process.exit(5)); console.log('waiting'); setTimeout(() => {}, 60000)`
  const run = await runCommand(['capture', '--name', 'hello', '--output', 'x.json', '--', node, '-e', waits], {
    cwd,
    interruptAt: 'waiting',
  })
  expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 5, stdout: 'waiting\n' })
})
