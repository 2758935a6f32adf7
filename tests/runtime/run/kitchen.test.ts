import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildModule } from '../../../runtime/build/index.ts'
import { moduleClients, sdkSymbol } from '../../../runtime/client/index.ts'
import { createDispatcher, type Dispatcher, type ModuleClass } from '../../../runtime/dispatch/index.ts'
import { translate } from '../../../src/translate/index.ts'
import type { Typedefs } from '../../../src/typedefs/types.ts'
import { type Entry, kitchenCases, kitchenReleases } from '../../support/kitchen.ts'
import { targetOf } from '../../support/targetOf.ts'
import { recordedAnswers, recordedReturns } from './recordedSession.ts'

/** Functions of the recorded runtime that a runtime has to misbehave for; engines' answers to them are replayed elsewhere. */
const misbehaviour: Readonly<Record<string, string>> = {
  badJSON: 'gives back text that is no JSON',
  badRawJson: 'gives back text that is no JSON',
  voidNonNull: 'gives back a value where there is none',
  intAsFloat: 'gives back 2.0 for an integer, which no number of JavaScript is',
  noAuth: 'leaves the authentication out',
  never: 'has no code for the function',
  crash: 'ends in the middle of the call: see runtime.test.ts',
  returnNothing: 'ends in the middle of the call: see runtime.test.ts',
  noReturnExit1: 'ends in the middle of the call: see runtime.test.ts',
  returnThenExit1: 'ends after the call',
  returnTwice: 'gives back two values',
  returnThenError: 'gives back a value and an error',
  returnThenErrorExit0: 'gives back a value and an error',
  errorThenReturnExit0: 'gives back a value and an error',
  errorTwiceExit0: 'gives back two errors',
  returnThenErrorExit1: 'gives back a value and an error',
  errorThenReturnExit1: 'gives back a value and an error',
  errorTwiceExit1: 'gives back two errors',
}

let folder = ''
let typedefs: Typedefs
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kitchen-'))
  const built = await buildModule('examples/kitchen', folder)
  if (!built.ok) throw new Error(JSON.stringify(built.findings))
  typedefs = built.typedefs
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Without the nulls: what an object has nothing for, ours says and the recorded runtime left out. */
const withoutNulls = (json: string): unknown =>
  JSON.parse(json, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([, held]) => held !== null))
      : value,
  )

describe.each(kitchenReleases)('the built kitchen on %s', (release, _, file) => {
  let dispatcher: Dispatcher
  let entry: Entry
  const unanswered: string[] = []
  const members = targetOf(release).supports('enum-members')

  beforeAll(async () => {
    const target = targetOf(release)
    const query = (document: string) => recordedAnswers(release, entry.requests, unanswered)(document)
    const clients = moduleClients({ typedefs, target: () => target, query })
    Reflect.set(globalThis, sdkSymbol, clients.sdk)
    const url = `${pathToFileURL(join(folder, 'module.mjs')).href}?${release}`
    const code = (await import(url)) as Readonly<Record<string, ModuleClass>>
    const { wire } = translate(typedefs, target)
    dispatcher = createDispatcher({ typedefs, wire, classes: new Map(Object.entries(code)), clients })
  })

  test('gives what was recorded, asking what was asked', async () => {
    const entries = kitchenCases(file).flatMap(({ id, runtime }) => runtime.map((one) => ({ ...one, id })))
    const declared = (name: string): boolean =>
      name === '' || typedefs.objects.some(({ functions }) => functions.some((each) => each.name === name))
    let made = 0
    for (const one of entries) {
      const { call, requests, id } = one
      if (call === undefined || call.parentName === '' || call.name in misbehaviour || !declared(call.name)) continue
      // A colour given by its value is a colour to code, where the recorded runtime passed on the text.
      if (call.name === 'colorReturn' && members && /"(red|dark_blue)"/.test(call.inputArgs[0]?.value ?? '')) continue
      // A stack was cut out of what the recorded runtime sent.
      if (release === 'v0.15.3' && id === 'exec-fail-inside') continue
      entry = one
      const [returned] = recordedReturns(requests)
      const result = await dispatcher.getResult(call.parentName, call.parent, call.name, call.inputArgs)
      const where = `${id} ${call.parentName}.${call.name}`
      if (returned === undefined) expect([where, result.ok]).toEqual([where, false])
      else if (result.ok) expect([where, withoutNulls(result.value)]).toEqual([where, withoutNulls(returned)])
      else expect([where, result.error]).toEqual([where, returned])
      made++
    }
    expect(unanswered).toEqual([])
    expect(made).toBeGreaterThan(70)
  })
})
