import { expect, it } from 'vitest'
import { wordsOf } from '../../src/cli/commands/runEngineCall.ts'
import { runCommand } from './runCli.ts'
import { workFolder } from './workFolder.ts'

// The smallest SDK that registers a function and answers it, in any language: five requests.
const SDK = `
const { DAGGER_SESSION_PORT: port, DAGGER_SESSION_TOKEN: token } = process.env
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
const text = JSON.stringify
const { currentFunctionCall: call } = await query('{currentFunctionCall{parentName name inputArgs{name value}}}')
const give = (value) => query('{currentFunctionCall{returnValue(value:' + text(text(value)) + ')}}')
if (call.parentName === '') {
  const string = (await query('{typeDef{withKind(kind:STRING_KIND){id}}}')).typeDef.withKind.id
  const made = await query('{function(name:"greet",returnType:' + text(string) + '){withArg(name:"name",typeDef:' + text(string) + '){id}}}')
  const object = await query('{typeDef{withObject(name:"Hello"){withFunction(function:' + text(made.function.withArg.id) + '){id}}}}')
  const module = await query('{module{withObject(object:' + text(object.typeDef.withObject.withFunction.id) + '){id}}}')
  await give(module.module.withObject.id)
} else if (call.name === '') {
  await give({})
} else {
  const args = Object.fromEntries(call.inputArgs.map(({ name, value }) => [name, JSON.parse(value)]))
  console.error('called ' + call.parentName + '.' + call.name)
  await give('hello, ' + args.name)
}
`
const cwd = workFolder({ 'sdk.mjs': SDK })
const engine = (...args: readonly string[]) =>
  runCommand(['engine', '--name', 'hello', ...args, '--', process.execPath, 'sdk.mjs'], { cwd })

it.each([[[]], [['--engine', 'v0.18.10']]])('an entrypoint registers and answers a call: %j', async (options) => {
  const { code, stdout, stderr } = await engine(...options, '--call', `greet --name 'the world'`)
  expect([code, stdout.trimEnd(), stderr]).toEqual([0, 'hello, the world', 'called Hello.greet\n'])
})

it('says what a wrong call lacks', async () => {
  const { code, stdout, stderr } = await engine('--call', 'greet')
  expect([code, stdout, stderr.includes('[call-flag-missing]')]).toEqual([2, '', true])
})

it.each([
  ['greet --name x', ['greet', '--name', 'x']],
  [`a 'b c' "d \\" e" f"g h"`, ['a', 'b c', 'd " e', 'fg h']],
  ['', []],
])('words of %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})
