import { describe, expect, it } from 'vitest'
import { createWorkspace } from '../../src/workspace/index.ts'
import { memoryTree } from './memoryTree.ts'

const dang = (name: string, extra: object = {}): string => JSON.stringify({ name, sdk: { source: 'dang' }, ...extra })
const source = (type: string): string => `type ${type} {\n  pub hello: String! { "" }\n}\n`
const texts = (findings: readonly { readonly code: string; readonly message: string; readonly hint: string }[]) =>
  findings.map(({ message, hint }) => `${message}. ${hint}`)

describe('a module of a workspace', () => {
  it('is read from the folder that its configuration names, once', async () => {
    let reads = 0
    const tree = memoryTree({ '/w/dagger.json': dang('shop', { source: 'ci' }), '/w/ci/main.dang': source('Shop') })
    const workspace = createWorkspace({
      ...tree,
      read: (file) => {
        if (file.endsWith('.dang')) reads++
        return tree.read(file)
      },
    })
    const first = await workspace.read('/w')
    expect(first?.ok && [first.folder, first.language.name, first.sources, first.typedefs.name]).toEqual([
      '/w/ci',
      'dang',
      ['main.dang'],
      'shop',
    ])
    expect(await workspace.read('/w')).toBe(first)
    expect(reads).toBe(1)
  })

  it('has another digest when a source, its name or a dependency changes, and no other when something else does', async () => {
    const files = {
      '/w/dagger.json': dang('shop', { dependencies: [{ name: 'dep', source: 'dep' }] }),
      '/w/main.dang': source('Shop'),
      '/w/dep/dagger.json': dang('dep'),
      '/w/dep/main.dang': source('Dep'),
    }
    const digest = async (changes: Readonly<Record<string, string>> = {}): Promise<string | undefined> => {
      const read = await createWorkspace(memoryTree({ ...files, ...changes })).read('/w')
      return read?.ok ? read.digest : undefined
    }
    const before = await digest()
    expect(before).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(await digest({ '/w/README.md': 'new' })).toBe(before)
    expect(await digest({ '/w/main.dang': source('Shop') + '# more' })).not.toBe(before)
    expect(await digest({ '/w/dep/main.dang': source('Dep').replace('hello', 'bye') })).not.toBe(before)
  })

  it('in a circle of dependencies is read all the same', async () => {
    const workspace = createWorkspace(
      memoryTree({
        '/a/dagger.json': dang('a', { dependencies: [{ source: '../b' }] }),
        '/a/main.dang': source('A'),
        '/b/dagger.json': dang('b', { dependencies: [{ source: '../a' }] }),
        '/b/main.dang': source('B'),
      }),
    )
    const [a, b] = await Promise.all([workspace.read('/a'), workspace.read('/b')])
    expect([a?.ok, b?.ok]).toEqual([true, true])
  })

  it('with an SDK that is not read is told what else works', async () => {
    const tree = memoryTree({ '/w/dagger.json': JSON.stringify({ name: 'x', sdk: 'github.com/someone/elixir@v1' }) })
    const read = await createWorkspace(tree).read('/w')
    expect(read?.ok === false && texts(read.findings)).toEqual([
      'This module is made with the SDK github.com/someone/elixir@v1, whose sources are not read. Register it once with `moduledefs capture -- COMMAND`, or take its typedefs from an engine with `moduledefs import --from engine`, and keep them as typedefs.json in the folder.',
    ])
  })

  it('without an SDK, or without a configuration, is none', async () => {
    const workspace = createWorkspace(memoryTree({ '/w/dagger.json': '{"name":"x"}', '/v/main.dang': source('X') }))
    expect(await workspace.read('/w')).toBe(undefined)
    expect(await workspace.read('/v')).toBe(undefined)
  })

  it('leaves out sources that are no text, and says so', async () => {
    const tree = memoryTree({
      '/w/dagger.json': dang('shop'),
      '/w/main.dang': source('Shop'),
      '/w/more.dang': new Uint8Array([0xff, 0xfe, 0x00]),
    })
    const read = await createWorkspace(tree).read('/w')
    expect(read && texts(read.findings)).toEqual([
      'more.dang was not read: it is not UTF-8 text. If the module needs this file, the types read here may be incomplete.',
    ])
  })
})
