import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../cli/builtCommand.ts'
import { runProcess } from '../cli/runCli.ts'
import { workFolder } from '../cli/workFolder.ts'

// What users get: the tarball, installed into an empty project.
const consumer = workFolder({
  'package.json': '{ "name": "consumer", "version": "1.0.0", "type": "module", "private": true }',
  'index.ts': `import { readFileSync } from 'node:fs'
import { createTarget, decodeTypedefs, encodeModuleId, type Finding, translate } from 'moduledefs'
import schema from 'moduledefs/typedefs.schema.json' with { type: 'json' }
import { releases, type Target } from 'moduledefs/versions'

const say = (findings: readonly Finding[]): void => findings.forEach((finding) => console.log(finding.message))
const decoded = decodeTypedefs(readFileSync(0))
const made = createTarget({ release: 'v0.18.10' })
if (!decoded.ok) say(decoded.findings)
else if (!made.ok) say(made.findings)
else {
  const target: Target = made.target
  const translation = translate(decoded.typedefs, target)
  say(translation.findings)
  console.log(target.release, translation.plan?.calls.length, encodeModuleId(translation).id?.length, releases.length > 100, schema.title)
}
`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2022',
      module: 'NodeNext',
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      resolveJsonModule: true,
      skipLibCheck: false,
      types: ['node'],
      typeRoots: [path.join(ROOT, 'node_modules/@types')],
      outDir: 'out',
    },
    files: ['index.ts'],
  }),
})
const tool = (name: string): string => path.join(ROOT, 'node_modules/.bin', name)
const inConsumer = (program: string, ...args: string[]) => runProcess(program, args, { cwd: consumer })
let tarball = ''
let files: string[] = []

beforeAll(async () => {
  const packed = await runProcess(
    'npm',
    ['pack', '--silent', '--ignore-scripts', '--json', '--pack-destination', consumer],
    { cwd: ROOT },
  )
  expect({ code: packed.code, stderr: packed.code === 0 ? '' : packed.stderr }).toEqual({ code: 0, stderr: '' })
  const listing = JSON.parse(packed.stdout)
  const [only] = Array.isArray(listing) ? listing : Object.values<{ files: { path: string }[] }>(listing)
  files = only.files.map((file: { path: string }) => file.path)
  tarball = path.join(consumer, readdirSync(consumer).find((name) => name.endsWith('.tgz')) ?? 'no tarball')
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline']
  const installed = await inConsumer('npm', 'install', ...flags, tarball)
  expect({ code: installed.code, stderr: installed.code === 0 ? '' : installed.stderr }).toEqual({
    code: 0,
    stderr: '',
  })
}, 120_000)

describe('the tarball', () => {
  it('holds what is published and nothing else', () => {
    const elsewhere = files.filter(
      (file) =>
        !/^(dist|schemas|baseline|docs)\/|^(package\.json|action\.yml|README\.md|CHANGELOG\.md|LICENSE)$/.test(file),
    )
    expect(elsewhere).toEqual([])
    expect(files.filter((file) => /\.(test|gen)\.ts$|fixtures|\.tsbuildinfo$/.test(file))).toEqual([])
    for (const needed of [
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'dist/cli/moduledefs.js',
      'schemas/typedefs.schema.json',
    ])
      expect(files).toContain(needed)
  })

  it('satisfies publint', async () => {
    const { code, stdout } = await runProcess(tool('publint'), [tarball, '--strict'], { cwd: ROOT })
    expect({ code, stdout: code === 0 ? '' : stdout }).toEqual({ code: 0, stdout: '' })
  })

  it('satisfies attw, for ES modules', async () => {
    const args = [tarball, '--profile', 'esm-only', '--format', 'json']
    const { code, stdout } = await runProcess(tool('attw'), args, { cwd: ROOT })
    expect({ code, stdout: code === 0 ? '' : stdout }).toEqual({ code: 0, stdout: '' })
  })
})

it('works unpacked, with nothing installed beside it, as the Dagger module does it', async () => {
  const config = (sdk: string) => JSON.stringify({ name: 'app', engineVersion: 'v0.20.8', sdk: { source: sdk } })
  const cwd = workFolder({
    'all/go/dagger.json': config('go'),
    'all/go/main.go': 'package main\n\ntype App struct{}\n\nfunc (m *App) Greet(name string) string { return name }\n',
    'all/python/dagger.json': config('python'),
    'all/python/src/main.py':
      'from dagger import function, object_type\n\n\n@object_type\nclass App:\n    @function\n    def greet(self) -> str:\n        return ""\n',
  })
  const unpack = 'mkdir -p moduledefs && tar -xzf "$1" -C moduledefs --strip-components=1'
  expect((await runProcess('sh', ['-c', unpack, 'sh', tarball], { cwd })).code).toBe(0)
  const command = path.join(cwd, 'moduledefs/dist/cli/moduledefs.js')
  const { code, stdout } = await runProcess(process.execPath, [command, 'survey', 'all', '--no-cache', '--json'], {
    cwd,
  })
  expect([code, JSON.parse(stdout).languages]).toEqual([
    0,
    [
      ['go', 1],
      ['python', 1],
    ],
  ])
})

describe('a project that installed it', () => {
  it('compiles against its types, strictly', async () => {
    const { code, stdout } = await inConsumer(tool('tsc'), '-p', 'tsconfig.json')
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  })

  it('runs what it compiled', async () => {
    const stdin = '{"formatVersion":1,"name":"hello","description":"Greets.","objects":[{"name":"Hello"}]}'
    const { code, stdout } = await runProcess(process.execPath, ['out/index.js'], { cwd: consumer, stdin })
    expect({ code, stdout: stdout.replace(/\d{3,}/, 'n') }).toEqual({
      code: 0,
      stdout: 'v0.18.10 5 n true Typedefs\n',
    })
  })

  it('has the command', async () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
    writeFileSync(
      path.join(consumer, 'typedefs.json'),
      '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello"}]}',
    )
    expect(await inConsumer('node_modules/.bin/moduledefs', '--version')).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    })
    expect(await inConsumer('node_modules/.bin/moduledefs', 'check', '.', '--engine', 'v0.21.8')).toEqual({
      code: 0,
      stdout: 'v0.21.8  native\n',
      stderr: '',
    })
  })
})
