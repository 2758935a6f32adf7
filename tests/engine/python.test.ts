import { execFile, execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { runPlan } from '../../src/engine/module/builder/index.ts'
import { readBack } from '../../src/engine/module/load/index.ts'
import { startEngine } from '../../src/engine/server/index.ts'
import { decodeId, recipeToPlan } from '../../src/ids/index.ts'
import { toJson } from '../../src/typedefs/index.ts'
import { targetOf } from '../support/targetOf.ts'

const root = path.join(import.meta.dirname, '..', '..')

// `.ci/run` installs the published SDK into .python; elsewhere the python3 at hand may have it.
function pythonWithSdk(): string | undefined {
  const own = path.join(root, '.python', 'bin', 'python')
  for (const python of existsSync(own) ? [own] : ['python3']) {
    try {
      execFileSync(python, ['-c', 'import anyio, dagger'], { stdio: 'ignore' })
      return python
    } catch {}
  }
  console.log('not run: no Python with dagger-io')
  return undefined
}

const python = pythonWithSdk()

it.runIf(python)('the published Python SDK registers a module on the embedded engine', async () => {
  const engine = await startEngine({ version: 'v0.18.10' })
  const script = path.join(import.meta.dirname, 'clients', 'register.py')
  const { stdout } = await promisify(execFile)(python!, [script], { env: { ...process.env, ...engine.env } })
  await engine.close()
  const [version, id] = stdout.trim().split('\n')
  expect(version).toBe('v0.18.10')
  const target = targetOf('v0.18.10')
  const decoded = decodeId(id!, { target })
  if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
  expect(decoded.findings).toEqual([])
  const { plan } = recipeToPlan(decoded.recipe)
  const calls = plan!.calls.map((call) => ({ ...call, origins: [] }))
  const { release, view } = target
  const outcome = runPlan({ release, view, calls, module: plan!.root, roots: plan!.roots }, target)
  if (!outcome.ok) throw new Error(outcome.error)
  expect(JSON.parse(toJson(readBack(outcome.module, 'hello')))).toEqual({
    formatVersion: 1,
    name: 'hello',
    description: 'From Python.',
    objects: [
      {
        name: 'Hello',
        description: 'Greets.',
        fields: [{ name: 'mood', type: { kind: 'STRING' } }],
        functions: [
          {
            name: 'greet',
            returnType: { kind: 'STRING' },
            description: 'Says hello.',
            arguments: [{ name: 'to', type: { kind: 'STRING' }, defaultValue: 'world' }],
          },
        ],
      },
    ],
    enums: [{ name: 'Status', members: [{ name: 'ACTIVE' }, { name: 'DONE' }] }],
  })
})

it.runIf(python)('the published Python SDK reads files and secrets that need no container', async () => {
  const engine = await startEngine({ version: 'v0.18.10' })
  const script = path.join(import.meta.dirname, 'clients', 'values.py')
  const { stdout } = await promisify(execFile)(python!, [script], { env: { ...process.env, ...engine.env } })
  await engine.close()
  expect(JSON.parse(stdout)).toEqual({
    entries: ['a.txt', 'src/'],
    contents: 'hi\n',
    glob: ['app/', 'app/src/', 'app/src/b.py'],
    plaintext: 's3cret',
    missing: expect.stringContaining('stat nope: no such file or directory'),
  })
})
