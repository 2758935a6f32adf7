import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildEntrypoint, buildModule } from '../../../runtime/build/index.ts'
import { readDang } from '../../../src/languages/dang/readDang.ts'
import { canonicalize, type Typedefs } from '../../../src/typedefs/index.ts'
import { registeredOf } from '../../support/registeredOf.ts'

const source = `import { func, object } from "@dagger.io/dagger"
@object()
export class Tea {
  @func() leaves: number
  constructor(leaves = 3) { this.leaves = leaves }
  @func() brew(big: number): string { return this.leaves + " of " + big }
  @func() spill(): string { throw new Error("all over") }
}
`

let folder = ''
let typedefs: Typedefs
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'entrypoint-'))
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'dagger.json'), '{"name": "tea", "dependencies": [{"name": "milk", "source": "../milk"}]}')
  writeFileSync(join(folder, 'src', 'index.ts'), source)
  const built = await buildModule(folder, join(folder, 'dist'))
  if (!built.ok) throw new Error(JSON.stringify(built.findings))
  typedefs = built.typedefs
})
afterAll(() => rmSync(folder, { recursive: true }))

const codes = (findings: readonly { readonly code: string }[]) => findings.map(({ code }) => code)

describe('a module of Dagger 1.0 without an SDK', () => {
  test('is the built folder with an entrypoint and a configuration that names it, which stays if there is one', async () => {
    const options = { directory: folder, output: join(folder, 'dist'), image: 'node:24' }
    const first = await buildEntrypoint(typedefs, options)
    expect(first.files).toEqual([join(folder, 'entrypoint', 'main.dang'), join(folder, 'dagger-module.toml')])
    expect(codes(first.findings)).toEqual(['entrypoint-dependencies'])
    const config = readFileSync(join(folder, 'dagger-module.toml'), 'utf8')
    expect(config).toMatch(
      /^name = "tea"\nengineVersion = "v1[^"]+"\n\n\[entrypoint\]\nkind = "dang"\nsource = "entrypoint"\n$/,
    )
    const dang = readFileSync(join(folder, 'entrypoint', 'main.dang'), 'utf8')
    expect(dang).toContain('.from("node:24")')
    expect(dang).toContain('workspace.directory("dist")')
    const read = readDang({ name: 'tea', files: new Map([['main.dang', dang]]) })
    expect(read.ok && canonicalize(read.typedefs)).toBe(canonicalize(registeredOf(typedefs)))

    writeFileSync(join(folder, 'dagger-module.toml'), 'name = "tea"\n[runtime]\nsource = "x"\n')
    const second = await buildEntrypoint(typedefs, options)
    expect(codes(second.findings)).toEqual(['entrypoint-not-configured'])
    expect(readdirSync(folder).sort()).toEqual(['dagger-module.toml', 'dagger.json', 'dist', 'entrypoint', 'src'])
  })

  test('cannot be built to a folder that its entrypoint does not reach', async () => {
    const made = await buildEntrypoint(typedefs, { directory: folder, output: tmpdir(), image: 'node:24' })
    expect(codes(made.findings)).toEqual(['entrypoint-output-outside'])
  })

  test('answers the calls that are handed over: state, digits of arguments, errors', () => {
    const answer = join(folder, 'answer.json')
    const call = (request: object) => {
      rmSync(answer, { force: true })
      const { status, stderr } = spawnSync(process.execPath, [join(folder, 'dist', 'main.js'), 'call', answer], {
        input: JSON.stringify(request),
        encoding: 'utf8',
        env: { ...process.env, DAGGER_SESSION_PORT: '1', DAGGER_SESSION_TOKEN: 't', ENGINE_RELEASE: 'v1.0.0-beta.23' },
      })
      return status === 0 ? readFileSync(answer, 'utf8') : { status, last: stderr.trim().split('\n').at(-1) }
    }
    const made = { receiverType: 'Tea', receiverValue: null, fnName: '', fnArgs: '{"leaves":5}' }
    expect(call(made)).toBe('{"leaves":5}')
    const receiver = { receiverType: 'Tea', receiverValue: '{"leaves":5}' }
    expect(call({ ...receiver, fnName: 'brew', fnArgs: '{"big": 1e3}' })).toBe('"5 of 1000"')
    expect(call({ ...receiver, fnName: 'spill', fnArgs: '{}' })).toEqual({ status: 1, last: 'all over' })
    expect(call({ fnName: 'brew' })).toEqual({
      status: 1,
      last: '  Run it from the `call` of an entrypoint: `moduledefs build --entrypoint` writes one.',
    })
  })
})

test('a module that no engine of its range loads is not built', async () => {
  const module = join(folder, 'broken')
  mkdirSync(join(module, 'src'), { recursive: true })
  writeFileSync(join(module, 'dagger.json'), '{"name": "tea", "engineVersion": "v0.21.8"}')
  writeFileSync(
    join(module, 'src', 'index.ts'),
    'import { func, object } from "@dagger.io/dagger"\n@object()\nexport class Tea {\n  @func() id: string = ""\n}\n',
  )
  const built = await buildModule(module, join(module, 'dist'))
  expect(built.ok).toBe(false)
  expect(codes(built.findings)[0]).toBe('build-refused-everywhere')
  expect(built.findings.length).toBeGreaterThan(1)
  expect(readdirSync(module).sort()).toEqual(['dagger.json', 'src'])
  rmSync(module, { recursive: true })
})
