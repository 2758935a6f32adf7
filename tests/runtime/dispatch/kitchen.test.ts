import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { type Clients, createDispatcher, type Dispatcher } from '../../../runtime/dispatch/index.ts'
import { scanModule } from '../../../src/languages/typescript/index.ts'
import { translate } from '../../../src/translate/index.ts'
import type { Typedefs } from '../../../src/typedefs/types.ts'
import { typedefsOf } from '../../languages/typescript/scanText.ts'
import { targetOf } from '../../support/targetOf.ts'
import { Client } from '../fixtures/standInSdk.ts'
import { loadClasses } from './loadClasses.ts'

interface RecordedCall {
  readonly release: string
  readonly id: string
  readonly parentName: string
  readonly parent: string
  readonly name: string
  readonly inputArgs: readonly { readonly name: string; readonly value: string }[]
  readonly exit: number
  readonly asked?: readonly { readonly query: string; readonly response: object }[]
  readonly returned?: readonly string[]
  readonly error?: boolean
}

/** Calls that real engines made to a runtime, and what it gave back (from the project's facts; IDs shortened). */
const recordedCalls = JSON.parse(readFileSync('tests/runtime/fixtures/kitchen-calls.json', 'utf8')) as RecordedCall[]

/** What takes a runtime that misbehaves: ours cannot be made to by a module. */
const misbehaviour: Readonly<Record<string, string>> = {
  badJSON: 'gives back text that is no JSON',
  badRawJson: 'gives back text that is no JSON',
  voidNonNull: 'gives back a value where there is none',
  intAsFloat: 'gives back 2.0 for an integer, which no number of JavaScript is',
  noAuth: 'leaves the authentication out',
  never: 'has no code for the function',
  crash: 'ends in the middle of the call',
  returnNothing: 'ends in the middle of the call',
  noReturnExit1: 'ends in the middle of the call',
  returnThenExit1: 'ends after the call',
  returnTwice: 'gives back two values',
  returnThenError: 'gives back a value and an error',
}

let typedefs: Typedefs
const dispatchers = new Map<string, Dispatcher>()

beforeAll(async () => {
  typedefs = typedefsOf(await scanModule({ directory: 'examples/kitchen' }))
  const classes = await loadClasses('examples/kitchen', typedefs)
  const clients: Clients = { load: (_, __, id) => new Client(() => id) }
  for (const release of new Set(recordedCalls.map((each) => each.release))) {
    const { wire } = translate(typedefs, targetOf(release))
    dispatchers.set(release, createDispatcher({ typedefs, wire, classes, clients }))
  }
})

/** Without the nulls: what an object has nothing for, ours says and the recorded runtime left out. */
const withoutNulls = (json: string): unknown =>
  JSON.parse(json, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([, held]) => held !== null))
      : value,
  )

const isOurs = (call: RecordedCall): boolean =>
  !(call.name in misbehaviour) &&
  (call.name === '' || typedefs.objects.some(({ functions }) => functions.some(({ name }) => name === call.name)))

/** A colour given by value: code says its value too, so what is given back is a colour, where a recorded runtime passed on the text. */
const isColourByValue = (call: RecordedCall): boolean =>
  call.name === 'colorReturn' &&
  call.release !== 'v0.18.10' &&
  /"(?:red|dark_blue)"/.test(call.inputArgs[0]?.value ?? '')

test('recorded calls of the kitchen come to what was recorded', async () => {
  const calls = recordedCalls.filter((call) => isOurs(call) && !isColourByValue(call))
  expect(calls.length).toBeGreaterThan(150)
  for (const { release, id, parentName, parent, name, inputArgs, asked = [], returned, error } of calls) {
    Object.assign(globalThis, { recordedCall: { release, asked } })
    const result = await dispatchers.get(release)?.getResult(parentName, parent, name, inputArgs)
    const where = `${release} ${id} ${parentName}.${name}`
    if (error) expect([where, result?.ok]).toEqual([where, false])
    else if (result?.ok) expect([where, withoutNulls(result.value)]).toEqual([where, withoutNulls(returned?.[0] ?? '')])
    else expect([where, result?.error]).toEqual([where, returned])
  }
})

test('errors carry what the function said', async () => {
  const dispatcher = dispatchers.get('v1.0.0-beta.10')
  Object.assign(globalThis, { recordedCall: { release: 'v1.0.0-beta.10', asked: [] } })
  const fail = await dispatcher?.getResult('Kitchen', '{}', 'fail', [{ name: 'exit', value: '1' }])
  expect(fail).toMatchObject({
    ok: false,
    error: {
      message: 'custom failure',
      values: [
        { name: 'code', value: '42' },
        { name: 'detail', value: '{"a":1}' },
      ],
    },
  })
  expect(await dispatcher?.getResult('Kitchen', '{}', 'checkFail', [])).toMatchObject({
    ok: false,
    error: { message: 'check failed', values: [] },
  })
})
