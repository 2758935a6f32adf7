import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { beforeAll, expect, test } from 'vitest'
import { isolateCall, outcome } from '../../runtime/isolate/index.ts'

let script = ''
beforeAll(async () => {
  script = join(mkdtempSync(join(tmpdir(), 'isolate-')), 'child.mjs')
  await build({
    entryPoints: ['tests/runtime/fixtures/isolatedModule.ts'],
    outfile: script,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
  })
})

const call = (name: string) => ({ parentName: 'Demo', parent: '{}', name, inputArgs: [] })
const ended = async (name: string, timeoutMs?: number) =>
  isolateCall({ script, call: call(name), ...(timeoutMs === undefined ? {} : { timeoutMs }) })

test.each([
  ['returns', { kind: 'value', value: '"here"' }],
  ['returnsTwice', { kind: 'value', value: '"here"' }],
  ['leavesTimer', { kind: 'value', value: '"here"' }],
  ['throws', { kind: 'error', error: { message: 'thrown', values: [{ name: 'code', value: '42' }] } }],
  ['rejects', { kind: 'error', error: { message: 'rejected', values: [] } }],
  ['throwsLater', { kind: 'uncaught', error: { message: 'too late', values: [] } }],
  ['rejectsUnseen', { kind: 'uncaught', error: { message: 'unseen', values: [] } }],
  ['exits', { kind: 'exit', code: 3 }],
  ['exitsQuietly', { kind: 'exit', code: 0 }],
  ['dies', { kind: 'signal', signal: 'SIGKILL' }],
])('code that %s', async (name, end) => {
  expect(await ended(name)).toEqual(end)
})

test('code that never comes back, busy or waiting', async () => {
  expect(await ended('loops', 800)).toEqual({ kind: 'timeout', milliseconds: 800 })
  expect(await ended('waits', 800)).toEqual({ kind: 'timeout', milliseconds: 800 })
})

test('code that cannot be loaded', async () => {
  expect(await isolateCall({ script, call: call('returns'), env: { ...process.env, BROKEN_MODULE: 'yes' } })).toEqual({
    kind: 'error',
    error: { message: 'broken module', values: [] },
  })
})

test('what each end means for the engine', () => {
  const of = (end: Parameters<typeof outcome>[0], name = 'build') => outcome(end, { parentName: 'Demo', name })
  const error = (message: string) => ({
    kind: 'return',
    result: { ok: false, thrown: undefined, error: { message, values: [] } },
  })
  expect(of({ kind: 'value', value: '1' })).toEqual({ kind: 'return', result: { ok: true, value: '1' } })
  expect(of({ kind: 'error', error: { message: 'no', values: [] } })).toEqual(error('no'))
  expect(of({ kind: 'uncaught', error: { message: 'no', values: [] } })).toEqual(error('not caught in Demo.build: no'))
  expect(of({ kind: 'exit', code: 3 })).toEqual({ kind: 'exit', code: 3 })
  expect(of({ kind: 'exit', code: 0 }, '')).toEqual(
    error('the constructor of Demo ended the process before it returned'),
  )
  expect(of({ kind: 'signal', signal: 'SIGSEGV' })).toEqual(error('the process of Demo.build was ended by SIGSEGV'))
  expect(of({ kind: 'timeout', milliseconds: 1500 })).toEqual(error('Demo.build did not return within 1.5 s'))
  expect(of({ kind: 'unstarted', reason: 'no memory' })).toEqual(error('no process for Demo.build: no memory'))
})
