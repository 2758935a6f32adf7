import { expect, it } from 'vitest'
import { verbs } from '../../src/cli/verbs/index.ts'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const HELLO = JSON.stringify({
  formatVersion: 1,
  name: 'hello',
  objects: [{ name: 'Hello', functions: [{ name: 'greet', returnType: { kind: 'STRING' } }] }],
})
const cwd = workFolder({
  'hello.json': HELLO,
  'scan.json': '{"name":"hello","objects":{},"enums":{},"interfaces":{}}',
  'module/dagger.json': '{"name":"hello","sdk":{"source":"typescript"},"engineVersion":"v0.20.8"}',
  'module/src/index.ts':
    'import { func, object } from "@dagger.io/dagger"\n@object()\nexport class Hello {\n  @func()\n  greet(): string { return "hi" }\n}\n',
  file: '',
})

// A place below a file takes nothing, whoever asks.
const PLACE = 'file/below'
const rows: readonly (readonly string[])[] = [
  ['matrix', 'hello.json', '--engine', 'v0.20.8', '--html', PLACE],
  ['matrix', 'hello.json', '--engine', 'v0.20.8', '--badge', PLACE],
  ['diff', 'hello.json', '--engine', 'v0.20.8..v0.21.8', '--html', PLACE],
  ['upgrade', 'hello.json', '--engine-version', 'v0.18.10..v0.19.5', '--html', PLACE],
  ['upgrade', 'hello.json', '--to', 'v1.0.0', '--codemod', PLACE],
  ['survey', 'module', '--no-cache', '--output', PLACE],
  ['survey', 'module', '--no-cache', '--site', PLACE],
  ['register', 'hello.json', '--offline', '--engine', 'v0.20.8', '--output', PLACE],
  ['scan', 'module', '--output', PLACE],
  ['build', 'module', '--output', PLACE],
  ['import', 'scan.json', '--from', 'typescript-scan', '--output', PLACE],
  ['export', 'hello.json', '--to', 'introspection', '--output', PLACE],
  ['conformance', '--catalogue', PLACE],
]

it.each(rows.map((args) => [args.join(' '), args] as const))('%s says so and exits 2', async (_, args) => {
  const { code, stderr, stdout } = await runCli(args, { cwd })
  const told = `${stdout}${stderr}`.split('\n').filter((line) => line.includes(PLACE))
  expect({ code, told: told.length, trace: /\bat .*:\d+:\d+/.test(stderr) }).toEqual({ code: 2, told: 1, trace: false })
})

it('every verb that writes a file is tried', async () => {
  // What these write comes of another program, which has its own tests.
  const elsewhere = new Set(['capture', 'adapt'])
  const writing: string[] = []
  for (const { name } of verbs) {
    const { stdout } = await runCli([name, '--help'])
    if (/^ +--(output|html|badge|site|codemod|catalogue) </m.test(stdout)) writing.push(name)
  }
  expect(writing.filter((name) => !elsewhere.has(name) && !rows.some(([verb]) => verb === name))).toEqual([])
})
