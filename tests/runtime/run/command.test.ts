import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { buildModule } from '../../../runtime/build/index.ts'
import { registerTypes, runRuntime, spawnRuntime } from '../../../src/engine/runtime/index.ts'
import { builtCommand } from '../../cli/builtCommand.ts'
import { targetOf } from '../../support/targetOf.ts'

const folder = mkdtempSync(join(tmpdir(), 'command-'))
afterAll(() => rmSync(folder, { recursive: true }))

const target = targetOf('v0.21.8')
const command =
  (...args: readonly string[]) =>
  (env: Readonly<Record<string, string>>) =>
    spawnRuntime(process.execPath, [builtCommand(), 'run', ...args], env)
const quack = { parentName: 'Item', name: 'quack', parent: '{"name":"bread"}', inputArgs: [] }
const quacks = { value: { kind: 'string', value: 'bread quacks' } }

test('run answers calls of a module that is built, and of one that is not', async () => {
  const built = join(folder, 'built')
  await buildModule('examples/kitchen', built)
  const sources = join(folder, 'sources')
  cpSync('examples/kitchen', sources, { recursive: true })
  for (const module of [built, sources]) {
    const { outcome, exit, requests } = await runRuntime(quack, command('--module', module), { target })
    expect(outcome).toEqual(quacks)
    expect(exit).toMatchObject({ code: 0, stdout: '', stderr: '' })
    expect(requests).toHaveLength(2)
  }
  const { run } = await registerTypes(command('--module', sources), { target })
  expect(run.exit.code).toBe(0)
  expect(run.requests).toHaveLength(2)
})

test('run fails where there is no module, and for what it does not do', async () => {
  const nothing = await runRuntime(quack, command('--module', join(folder, 'nowhere')), { target })
  expect(nothing.exit.code).toBe(2)
  expect(nothing.exit.stderr).toMatch(/^error {4}.*nowhere does not exist\. Name the folder of a module/)
  const wrong = await runRuntime(quack, command('dance'), { target })
  expect(wrong.exit).toMatchObject({
    code: 2,
    stderr:
      'error    Unknown runtime action "dance". Run it without arguments to answer a function call, or with `types FILE`.  [run-action-unknown]\n1 error\n',
  })
})
