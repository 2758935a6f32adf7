import { expect, it } from 'vitest'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

// A document whose words a terminal or the log of a CI run would obey.
const HOSTILE = JSON.stringify({
  formatVersion: 1,
  name: 'wf',
  description: '\u001b[2J\u202eflip',
  objects: [
    {
      name: 'Wf',
      functions: [
        {
          name: 'a',
          description: 'x\n::error::described\u001b]0;title\u0007',
          deprecated: 'old\n::error::forged by a name\n::add-mask::x\n  ::stop-commands::t',
          returnType: { kind: 'STRING' },
        },
        {
          name: 'b\u001b[31m\n::error::named',
          returnType: { kind: 'STRING' },
          check: true,
          sourceMap: { filename: 'src/x\n::warning::forged path', line: 1, column: 1 },
        },
      ],
    },
  ],
})

const cwd = workFolder({ 'hostile.json': HOSTILE, 'twins.json': twins() })

// Two arguments of one name: a document that engines refuse.
function twins(): string {
  const argument = (name: string, kind: string) => ({ name, type: { kind } })
  const args = [argument('argName', 'INTEGER'), argument('x1', 'STRING'), argument('argName', 'STRING')]
  const functions = [{ name: 'list', returnType: { kind: 'STRING' }, arguments: args }]
  return JSON.stringify({ formatVersion: 1, name: 'Foo', objects: [{ name: 'Foo', functions }] })
}

const RAW = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

it.each(
  [
    ...['text', 'json', 'github', 'junit'].map((format) => [
      'check',
      '--schema',
      '--engine',
      'v0.18.10',
      '--format',
      format,
    ]),
    ...['text', 'json', 'github', 'junit', 'sarif', 'markdown'].map((format) => [
      ...['matrix', '--details', '--engine', 'v0.18.10,v0.21.8', '--format', format],
    ]),
    ...['text', 'graphql', 'plan', 'typedefs', 'wire'].map((form) => ['translate', '--emit', form]),
    ...['text', 'json', 'markdown'].map((format) => ['diff', '--engine', 'v0.18.10..v0.21.8', '--format', format]),
    ...['text', 'json', 'markdown', 'github', 'sarif', 'junit'].map((format) => [
      ...['upgrade', '--engine-version', 'v0.18.10..v0.19.5', '--format', format],
    ]),
    ['upgrade', '--to', 'v1.0.0'],
    ['upgrade', '--to', 'v1.0.0', '--codemod', '-'],
    ...['text', 'json'].map((format) => ['min-version', '--types-only', '--format', format]),
    ...['typescript-scan', 'typescript-typedefs', 'introspection'].map((form) => ['export', '--to', form]),
    ['export', '--to', 'dang-entrypoint', '--image', 'alpine', '--', 'run'],
    ['register', '--offline', '--engine', 'v0.20.8'],
  ].map((args) => [args.join(' '), args] as const),
)('%s obeys no word of a document', async (_, [verb, ...options]) => {
  const { stdout, stderr } = await runCli([verb!, 'hostile.json', ...options], { cwd })
  const own = /^::(error|warning|notice) file=[^\n]*,title=[\w-]+/
  const commands = `${stdout}${stderr}`.split('\n').filter((line) => /^\s*::/.test(line) && !own.test(line))
  expect({ raw: RAW.exec(stdout + stderr), commands }).toEqual({ raw: null, commands: [] })
})

it('a document compared with itself has no changes, even one that engines refuse', async () => {
  expect((await runCli(['diff', 'twins.json', 'twins.json', '--json'], { cwd })).stdout).toBe(
    `${JSON.stringify({ formatVersion: 1, summary: { breaking: 0, risky: 0, safe: 0 }, changes: [] }, null, 2)}\n`,
  )
})
