import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSession, returnModule, writeModuleTypesFile } from '../../src/session/index.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'moduledefs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the file is a JSON string that holds the ID, and nothing else is left behind', async () => {
  const file = path.join(folder, 'module-typedefs.json')
  writeFileSync(file, 'old')
  expect(await writeModuleTypesFile(file, 'ChV4eGgz+/==')).toBeUndefined()
  expect(readFileSync(file, 'utf8')).toBe('"ChV4eGgz+/=="')
  expect(readdirSync(folder)).toEqual(['module-typedefs.json'])
})

test('a place that cannot be written is told, and stays as it was', async () => {
  const missing = path.join(folder, 'nowhere', 'module-typedefs.json')
  expect(await writeModuleTypesFile(missing, 'id')).toMatchObject({
    code: 'output-unwritable',
    message: `${missing} cannot be written: ENOENT`,
  })
  const taken = path.join(folder, 'taken')
  mkdirSync(path.join(taken, 'inside'), { recursive: true })
  const finding = await writeModuleTypesFile(taken, 'id')
  expect(finding?.code).toBe('output-unwritable')
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
  expect(readdirSync(taken)).toEqual(['inside'])
})

test('a runtime answers with the ID as JSON text', async () => {
  const bodies: string[] = []
  const opened = openSession({
    env: {},
    port: 4000,
    token: 'token',
    transport: async ({ body }) => {
      bodies.push(body)
      return { status: 200, headers: {}, body: '{"data":{"currentFunctionCall":{"returnValue":null}}}' }
    },
  })
  if (!opened.ok) throw new Error('not opened')
  expect((await returnModule(opened.session, 'abc=')).ok).toBe(true)
  expect(JSON.parse(bodies[0]!)).toEqual({ query: '{currentFunctionCall{returnValue(value:"\\"abc=\\"")}}' })
})
