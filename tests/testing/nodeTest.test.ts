import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { builtCommand, ROOT } from '../cli/builtCommand.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'moduledefs-node-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs one line of a project that uses the built kit with the runner of Node. */
function runNodeTest(line: string): { readonly code: number | null; readonly out: string } {
  builtCommand()
  const kit = pathToFileURL(path.join(ROOT, 'dist/src/testing/index.js')).href
  const file = path.join(folder, 'module.test.mjs')
  writeFileSync(file, `import { testTypedefs } from ${JSON.stringify(kit)}\n${line}\n`)
  const { VITEST: _, NODE_TEST_CONTEXT: __, ...env } = process.env
  const run = spawnSync(process.execPath, ['--test', '--test-reporter=tap', file], { encoding: 'utf8', env })
  return { code: run.status, out: run.stdout }
}

const typedefs =
  '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello","functions":[{"name":"half","returnType":{"kind":"FLOAT"}}]}]}'

test('one line is a test for each engine, without a test runner to install', () => {
  const { code, out } = runNodeTest(`testTypedefs({ typedefs: '${typedefs}', engines: 'v0.15.3,v0.20.8' })`)
  expect([code, out.match(/# Subtest: hello on engine \S+/g), /# pass \d+/.exec(out)?.[0]]).toEqual([
    0,
    ['# Subtest: hello on engine v0.15.3', '# Subtest: hello on engine v0.20.8'],
    '# pass 2',
  ])
})

test('a failing one prints the findings', () => {
  const { code, out } = runNodeTest(`testTypedefs({ typedefs: '${typedefs}', engines: 'v0.15.2' })`)
  expect(code).toBe(1)
  expect(out).toContain('Module hello does not load on engine v0.15.2 with engineVersion v0.15.2')
  expect(out).toContain('Function half of Hello needs floats, introduced in engine v0.15.3; the target is v0.15.2')
})
