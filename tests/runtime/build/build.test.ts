import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildModule } from '../../../runtime/build/index.ts'
import { keptDocument, moduleTypedefs, readBuiltModule } from '../../../runtime/load/index.ts'
import { type Runtime, runRuntime, spawnRuntime } from '../../../src/engine/runtime/index.ts'
import { decodeTypedefs } from '../../../src/typedefs/index.ts'
import { targetOf } from '../../support/targetOf.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'build-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(files: Readonly<Record<string, string>>): string {
  const module = join(folder, 'module')
  const all = { 'dagger.json': '{"name": "tea", "engineVersion": "v0.18.12"}', ...files }
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(join(module, path, '..'), { recursive: true })
    writeFileSync(join(module, path), text)
  }
  return module
}

async function build(files: Readonly<Record<string, string>>): Promise<string> {
  const output = join(folder, 'out')
  const built = await buildModule(write(files), output)
  if (!built.ok) expect.fail(JSON.stringify(built.findings))
  return output
}

async function call(output: string, name: string, parentName = 'Tea'): Promise<unknown> {
  const runtime: Runtime = (env) => spawnRuntime(process.execPath, [join(output, 'main.js')], env)
  const target = targetOf('v0.21.8')
  const { outcome } = await runRuntime({ parentName, name, parent: '{}', inputArgs: [] }, runtime, { target })
  return 'error' in outcome ? outcome : outcome.value
}

const tea = (body: string, head = ''): string =>
  `import { func, object } from "@dagger.io/dagger"\n${head}\n@object()\nexport class Tea {\n${body}\n}\n`

describe('the folder', () => {
  test('holds the code, the types with the digest of the sources, their IDs, and the runtime', async () => {
    const output = await build({ 'src/index.ts': tea('  @func() brew(): string { return "tea" }') })
    expect(readdirSync(output).sort()).toEqual(['ids.json', 'main.js', 'module.mjs', 'package.json', 'typedefs.json'])
    expect(readdirSync(folder).sort()).toEqual(['module', 'out'])
    const read = readBuiltModule(output)
    expect(read).toMatchObject({
      ok: true,
      module: {
        typedefs: { name: 'tea', objects: [{ name: 'Tea' }] },
        facts: {
          digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
          sources: ['src/index.ts'],
          engineVersion: 'v0.18.12',
        },
      },
    })
  })

  test('runs where it is copied to, packages included', async () => {
    const output = await build({
      'src/index.ts': tea(
        '  @func() brew(): string { return leaves() + kettle.boil() }',
        'import kettle from "kettle"\nimport { leaves } from "@/leaves.js"',
      ),
      'src/leaves.ts': 'export const leaves = (): string => "green"',
      'tsconfig.json': '{ // as people write it\n "compilerOptions": {"paths": {"@/*": ["./src/*"]}}, }',
      'node_modules/kettle/package.json': '{"name": "kettle", "main": "index.js"}',
      'node_modules/kettle/index.js':
        'const path = require("node:path"); exports.boil = () => " tea " + path.basename("/a/b") + typeof __dirname',
    })
    rmSync(join(folder, 'module'), { recursive: true })
    const elsewhere = join(folder, 'elsewhere')
    cpSync(output, elsewhere, { recursive: true })
    rmSync(output, { recursive: true })
    expect(await call(elsewhere, 'brew')).toEqual({ kind: 'string', value: 'green tea bstring' })
  })

  test('has classes that are not exported, and those of another name', async () => {
    const output = await build({
      'src/index.ts': tea(
        '  @func() cup(): Cup { return new Cup() }\n  @func() pot(): Pot { return new Pot() }',
        'import Pot from "./pot.js"\n@object()\nclass Cup {\n  @func() size: number = 3\n}\n',
      ),
      'src/pot.ts':
        'import { func, object } from "@dagger.io/dagger"\n@object()\nexport default class Pot {\n  @func() size: number = 9\n}\n',
    })
    const size = (text: string): object => ({
      kind: 'object',
      entries: new Map([['size', { kind: 'number', token: text }]]),
    })
    expect(await call(output, 'cup')).toEqual(size('3'))
    expect(await call(output, 'pot')).toEqual(size('9'))
  })

  test('says which module could not be loaded, and why', async () => {
    const output = await build({
      'src/index.ts': tea('  @func() brew(): string { return "tea" }', 'throw new Error("no water")\n'),
    })
    expect(await call(output, 'brew')).toMatchObject({
      error: 'The code of module tea cannot be loaded: no water',
    })
  })
})

describe('a module that cannot be built', () => {
  const findings = async (files: Readonly<Record<string, string>>) => {
    const output = join(folder, 'out')
    const built = await buildModule(write(files), output)
    expect(built.ok).toBe(false)
    expect(existsSync(output)).toBe(false)
    return built.findings.filter(({ severity }) => severity === 'error')
  }

  test('names the package that is missing, and where', async () => {
    const [finding] = await findings({
      'src/index.ts': tea('  @func() brew(): string { return kettle }', 'import kettle from "kettle"'),
    })
    expect(finding).toMatchObject({
      code: 'bundle-failed',
      message: 'The code of the module cannot be bundled: Could not resolve "kettle"',
      sourceMap: { filename: 'src/index.ts', line: 2, column: 20 },
    })
  })

  test('cannot have a native addon', async () => {
    const [finding] = await findings({
      'src/index.ts': tea('  @func() brew(): string { return kettle }', 'import kettle from "kettle"'),
      'node_modules/kettle/package.json': '{"name": "kettle", "main": "kettle.node"}',
      'node_modules/kettle/kettle.node': 'ELF',
    })
    expect(finding?.message).toBe(
      'The code of the module cannot be bundled: kettle/kettle.node is a native addon, which cannot be bundled',
    )
  })

  test('says what the scan says', async () => {
    const [finding] = await findings({ 'src/index.ts': 'export const nothing = 1' })
    expect(finding?.code).toBe('scan-no-objects')
  })
})

describe('typedefs kept beside the sources', () => {
  const files = { 'src/index.ts': tea('  @func() brew(): string { return "tea" }') }

  test('are used while the sources are the same', async () => {
    const module = write(files)
    const scanned = await moduleTypedefs(module)
    if (!scanned.ok) expect.fail()
    const described = { ...scanned.typedefs, description: 'as it was kept' }
    writeFileSync(join(module, 'typedefs.json'), keptDocument(described, scanned.facts))
    expect(await moduleTypedefs(module)).toMatchObject({
      ok: true,
      typedefs: { description: 'as it was kept' },
      findings: [],
    })
  })

  test('are said to be stale when they are not', async () => {
    const module = write(files)
    const scanned = await moduleTypedefs(module)
    if (!scanned.ok) expect.fail()
    const file = join(module, 'typedefs.json')
    writeFileSync(file, keptDocument(scanned.typedefs, scanned.facts))
    writeFileSync(join(module, 'src/index.ts'), tea('  @func() steep(): string { return "tea" }'))
    expect(await moduleTypedefs(module)).toMatchObject({
      ok: true,
      typedefs: { objects: [{ functions: [{ name: 'steep' }] }] },
      findings: [{ message: `${file} was made from older sources, so the module is scanned again` }],
    })
  })

  test('are a document like any other', async () => {
    const output = await build(files)
    const decoded = decodeTypedefs(readFileSync(join(output, 'typedefs.json'), 'utf8'))
    expect(decoded.ok).toBe(true)
  })
})

test('building executes nothing of a module', async () => {
  const trace = join(folder, 'trace')
  const output = await build({
    'src/index.ts': tea(
      '  @func() brew(): string { return "tea" }',
      `import { writeFileSync } from "node:fs"\nwriteFileSync(${JSON.stringify(trace)}, "executed")\n`,
    ),
  })
  expect(existsSync(trace)).toBe(false)
  await call(output, 'brew')
  expect(existsSync(trace)).toBe(true)
})
