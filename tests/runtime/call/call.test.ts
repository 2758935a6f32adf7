import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { runBuild } from '../../../src/cli/commands/runBuild.ts'
import { runCall } from '../../../src/cli/commands/runCall.ts'
import { runFunctions } from '../../../src/cli/commands/runFunctions.ts'
import { runScan } from '../../../src/cli/commands/runScan.ts'
import type { Io } from '../../../src/cli/io.ts'
import { decodeTypedefs } from '../../../src/typedefs/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'call-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(command: (io: Io) => Promise<number>): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const io: Io = {
    env: {},
    cwd: 'examples',
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    interactive: false,
    colour: { out: false, err: false },
    readStdin: async () => Buffer.alloc(0),
  }
  const code = await command(io)
  return { code, out, err }
}

const call = (module: string, words: readonly string[], flags = {}) =>
  run((io) => runCall(io, [module, ...words], flags))

describe('call', () => {
  test('runs a chain of functions, and prints what the last one gives', async () => {
    expect(await call('kitchen', ['make-item', '--name', 'bread', 'child', 'name'])).toEqual({
      code: 0,
      out: 'bread-child\n',
      err: '',
    })
  })

  test.each(['v0.21.8', 'v1.0.0-beta.10'])('reads fields, lists and objects on %s', async (engine) => {
    const flags = { engine }
    const outputs = [
      await call('kitchen', ['--greeting', 'hi', 'greeting'], flags),
      await call('kitchen', ['tags'], flags),
      await call('kitchen', ['main-item'], flags),
      await call('kitchen', ['items', 'self', 'name'], flags),
      await call('kitchen', ['--json', 'main-item'], flags),
    ]
    expect(outputs.map(({ out, err }) => out + err)).toEqual([
      'hi\n',
      'x\ny\n',
      'color: GREEN\nname: main\n',
      'i1\n',
      '{\n  "color": "GREEN",\n  "name": "main"\n}\n',
    ])
  })

  test('says what callers get of an error, behind the log of the code', async () => {
    const { code, out, err } = await call('kitchen', ['fail', '--exit', '1'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(
      /^Error: custom failure\n {4}at Kitchen\.fail \(src\/index\.ts:\d+:\d+\)\nerror {4}custom failure\. /,
    )
  })

  test('has what stands for objects on the command line', async () => {
    const file = join(folder, 'token')
    writeFileSync(file, 's3cret')
    const flags = ['--registry', 'registry.example', '--token', `file:${file}`]
    expect(await call('deploy', [...flags, 'environments'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('.registry.example\n'),
      err: '',
    })
    writeFileSync(file, '')
    const { code, err } = await call('deploy', [...flags, 'environments'])
    expect(code).toBe(1)
    expect(err).toMatch(/error {4}the token is empty\. /)
  })

  test('calls functions of interfaces', async () => {
    const { out, err } = await call('release-notes', ['mail', '--recipients', 'a@b.c,d@e.f', 'channel'])
    expect(out + err).toBe('a@b.c, d@e.f\n')
  })

  test('prints what needs a container as the calls that make it, and reads what needs none', async () => {
    const outputs = [
      await call('starter', ['container-echo', '--string-arg', 'hi']),
      await call('starter', ['--json', 'container-echo', '--string-arg', 'hi']),
      await call('kitchen', ['new-dir']),
      await call('kitchen', ['new-dir', 'entries']),
    ]
    expect(outputs.map(({ out, err }) => out + err)).toEqual([
      'dag\n  .container()\n  .from("alpine:latest")\n  .withExec(["echo", "hi"])\n',
      '{\n  "_type": "Container",\n  "pipeline": [\n    "container()",\n    "from(\\"alpine:latest\\")",\n    "withExec([\\"echo\\", \\"hi\\"])"\n  ]\n}\n',
      'dag.directory().withNewFile("a.txt", "hi")\n',
      'a.txt\n',
    ])
  })

  test('takes fakes for what a container gives, and --json wherever it stands', async () => {
    const grep = ['grep-dir', '--directory-arg', 'examples/kitchen', '--pattern', 'x']
    const outputs = [
      await call('starter', ['--fake', 'Container.stdout=./a.txt:x', ...grep]),
      await call('starter', [...grep, '--json'], { fake: ['Container.stdout=./a.txt:x'] }),
      await call('starter', ['--fake=Container.exitCode=0', 'container-echo', '--string-arg', 'hi', 'exit-code']),
      await call('starter', ['--fake', 'Container.exitCode=none', ...grep]),
      await call('starter', ['--fake', 'Container.stdot=', ...grep]),
    ]
    expect(
      outputs.map(({ code, out, err }) => `${code} ${out}${err.replace(/Container\.stdout, .*?\./, '…')}`),
    ).toEqual([
      '0 ./a.txt:x\n',
      '0 "./a.txt:x"\n',
      '0 0\n',
      '2 error    "Container.exitCode=none" is not a fake: expected FIELD=VALUE. For example --fake Container.stdout=hello. A value of another type than text is written as JSON.  [fake-invalid]\n1 error\n',
      expect.stringMatching(/^2 error {4}"Container\.stdot" is not a field of the core API of engine v/),
    ])
  })

  test('says that a container is not to be had', async () => {
    const { code, err } = await call('starter', ['container-echo', '--string-arg', 'hi', 'stdout'])
    expect(code).toBe(1)
    expect(err).toMatch(
      /^error {4}Container\.stdout gives a value that something has to run for, and this embedded engine \(v[\d.]+\) runs no containers/,
    )
  })

  test('refuses what the engine refuses', async () => {
    const { code, err } = await call('kitchen', ['--engine', 'v0.18.10', 'greeting'])
    expect(code).toBe(1)
    expect(err).toMatch(/^error {4}module requires dagger v0\.21\.8, but you have v0\.18\.10\. /)
  })

  test('--help is printed, wrong usage is complained about', async () => {
    expect(await call('kitchen', ['echo-string', '--help'])).toEqual({
      code: 0,
      out: 'moduledefs call kitchen echo-string [flags]\n\necho\n\nFlags:\n  --s string  (required)\n',
      err: '',
    })
    expect(await call('kitchen', ['echo-string'])).toEqual({
      code: 2,
      out: '',
      err: 'error    echo-string needs --s. Pass --s right after echo-string.  [call-flag-missing]\n1 error\n',
    })
    expect(await call('kitchen', [])).toMatchObject({ code: 2, out: '' })
  })

  test('a folder without a module is one clear error', async () => {
    expect(await call('.', ['x'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^\. {2}error {4}.* has no dagger\.json with a name/),
    })
  })
})

test('functions lists what there is, at any point of a chain', async () => {
  const flags = {}
  expect((await run((io) => runFunctions(io, ['release-notes', 'mail'], flags))).out).toBe(
    'Name         Description\nannounce\nchannel\nprefix       What goes in front of every subject.\nrecipients\nwith-prefix\n',
  )
  expect(await run((io) => runFunctions(io, ['release-notes', 'male'], flags))).toMatchObject({ code: 2, out: '' })
})

test('scan prints a document that says what it was made from', async () => {
  const { code, out } = await run((io) => runScan(io, 'kitchen', { format: 'text' }))
  const decoded = decodeTypedefs(out)
  expect(code).toBe(0)
  expect(decoded).toMatchObject({ ok: true, typedefs: { name: 'kitchen' } })
  const facts = decoded.ok ? JSON.parse(decoded.typedefs.extensions?.['x-scan'] ?? '') : {}
  expect(facts).toMatchObject({
    digest: expect.stringMatching(/^sha256:/),
    sources: expect.arrayContaining(['src/index.ts']),
  })
})

test('scan fails where there is nothing to scan, and where it cannot write', async () => {
  expect(await run((io) => runScan(io, 'nowhere', { format: 'text' }))).toMatchObject({ code: 2, out: '' })
  expect(
    await run((io) => runScan(io, 'shop-api', { format: 'text', output: '/nowhere/typedefs.json', quiet: true })),
  ).toMatchObject({
    code: 2,
    err: expect.stringContaining('/nowhere/typedefs.json'),
  })
})

test('build names what it wrote', async () => {
  const output = join(folder, 'built')
  const { code, out } = await run((io) => runBuild(io, 'release-notes', { format: 'text', output }))
  expect(code).toBe(0)
  expect(out.split('\n').map((line) => line.replace(/^.*\//, ''))).toEqual([
    'main.js',
    'module.mjs',
    'typedefs.json',
    'ids.json',
    'package.json',
    '',
  ])
})
