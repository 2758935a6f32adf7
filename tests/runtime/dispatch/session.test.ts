import { expect, test } from 'vitest'
import { type CallResult, readCall, returnResult } from '../../../runtime/dispatch/index.ts'
import { openSession, type Session } from '../../../src/session/index.ts'
import { targetOf } from '../../support/targetOf.ts'

/** A session that answers with one body after the other, and what it was asked. */
function sessionOf(...bodies: readonly object[]): { session: Session; asked: string[] } {
  const asked: string[] = []
  const rest = [...bodies]
  const opened = openSession({
    port: 1,
    token: 'token',
    transport: async ({ body }) => {
      asked.push((JSON.parse(body) as { query: string }).query)
      return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(rest.shift()) }
    },
  })
  if (!opened.ok) throw new Error(opened.findings.map(({ message }) => message).join('\n'))
  return { session: opened.session, asked }
}

const returned = { data: { currentFunctionCall: { returnValue: null } } }
const failure: CallResult = {
  ok: false,
  thrown: undefined,
  error: {
    message: 'a "failure"\n🍕',
    values: [
      { name: 'code', value: '42' },
      { name: 'detail', value: '{"a":1}' },
    ],
  },
}

test('a call that succeeds takes two requests', async () => {
  const call = { parentName: 'Kitchen', parent: '{}', name: 'echo', inputArgs: [{ name: 's', value: '"x"' }] }
  const { session, asked } = sessionOf({ data: { currentFunctionCall: call } }, returned)
  expect(await readCall(session)).toEqual({ ok: true, call })
  expect(await returnResult(session, { ok: true, value: '"\\"x\\""' }, targetOf('v1.0.0-beta.10'))).toEqual({
    exitCode: 0,
    stderr: '',
    findings: [],
  })
  expect(asked).toEqual([
    '{currentFunctionCall{parentName parent name inputArgs{name value}}}',
    '{currentFunctionCall{returnValue(value:"\\"\\\\\\"x\\\\\\"\\"")}}',
  ])
})

test.each([
  ['v1.0.0-beta.10', '{withValue(name:"code",value:"42"){withValue(name:"detail",value:"{\\"a\\":1}"){id}}}}'],
  ['v0.17.0', '{withValue(name:"code",value:"42"){withValue(name:"detail",value:"{\\"a\\":1}"){id}}}}'],
  ['v0.15.3', '{id}}'],
])('an error on %s', async (release, rest) => {
  const made = { data: { error: { withValue: { withValue: { id: 'error-id' } } } } }
  const { session, asked } = sessionOf(made, { data: { currentFunctionCall: { returnError: null } } })
  expect(await returnResult(session, failure, targetOf(release))).toEqual({ exitCode: 1, stderr: '', findings: [] })
  expect(asked).toEqual([
    `{error(message:"a \\"failure\\"\\n🍕")${rest}`,
    '{currentFunctionCall{returnError(error:"error-id")}}',
  ])
})

test('before there was returnError, stderr and the exit code are all there is', async () => {
  const { session, asked } = sessionOf()
  expect(await returnResult(session, failure, targetOf('v0.14.0'))).toEqual({
    exitCode: 1,
    stderr: 'a "failure"\n🍕',
    findings: [],
  })
  expect(asked).toEqual([])
})

test('an engine that refuses what is returned is said, and the process fails', async () => {
  const refusal = {
    errors: [{ message: 'function call return already set', path: ['currentFunctionCall', 'returnValue'] }],
    data: null,
  }
  const answer = await returnResult(sessionOf(refusal).session, { ok: true, value: '1' }, targetOf('v0.21.8'))
  expect(answer).toMatchObject({ exitCode: 1, stderr: '', findings: [{ code: 'engine-error' }] })
  const late = await returnResult(
    sessionOf({ data: { error: { id: 'e' } } }, refusal).session,
    failure,
    targetOf('v0.21.8'),
  )
  expect(late).toMatchObject({ exitCode: 1, stderr: 'a "failure"\n🍕', findings: [{ code: 'engine-error' }] })
  expect(await readCall(sessionOf(refusal).session)).toMatchObject({ ok: false, findings: [{ code: 'engine-error' }] })
})
