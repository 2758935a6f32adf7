import path from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '../cli/builtCommand.ts'
import { runCli } from '../cli/runCli.ts'

it('the Dagger module of this package is read and loads, its check and its generator with it', async () => {
  const cwd = path.join(ROOT, 'dagger')
  const { code, stderr } = await runCli(['check', '.', '--engine', 'v0.19.11,v0.21.11', '--format', 'json'], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  const { stdout } = await runCli(['scan', '.'], { cwd })
  const [main] = JSON.parse(stdout).objects
  const marked = main.functions.flatMap((fn: { name: string; check?: boolean; generator?: boolean }) =>
    fn.check || fn.generator ? [fn.name] : [],
  )
  expect([main.functions.map(({ name }: { name: string }) => name), marked]).toEqual([
    ['matrix', 'report', 'loads', 'upgrade', 'surveyRepository', 'survey'],
    ['loads', 'upgrade'],
  ])
})
