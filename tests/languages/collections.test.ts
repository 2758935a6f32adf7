import { describe, expect, it } from 'vitest'
import { dangLanguage } from '../../src/languages/dang/index.ts'
import { goLanguage } from '../../src/languages/go/index.ts'
import { pythonLanguage } from '../../src/languages/python/index.ts'
import type { Typedefs } from '../../src/typedefs/index.ts'
import { scanText, typedefsOf } from './typescript/scanText.ts'

const engineVersion = 'v1.0.0-beta.21'

interface Read {
  readonly typedefs: Typedefs | undefined
  readonly said: readonly string[]
}

type Reading = Awaited<ReturnType<typeof goLanguage.read>>

const readOf = (reading: Reading): Read => ({
  typedefs: reading.ok ? reading.typedefs : undefined,
  said: reading.findings.map(({ severity, message }) => `${severity} ${message}`),
})

const go = async (text: string) =>
  readOf(await goLanguage.read({ name: 'demo', engineVersion, files: new Map([['main.go', `package main\n${text}`]]) }))
const python = async (text: string, on = engineVersion) =>
  readOf(
    await pythonLanguage.read({
      name: 'demo',
      engineVersion: on,
      files: new Map([['src/demo/__init__.py', `import dagger\n${text}`]]),
    }),
  )
const dang = async (text: string) =>
  readOf(await dangLanguage.read({ name: 'demo', engineVersion, files: new Map([['main.dang', text]]) }))
const typescript = async (text: string): Promise<Read> => {
  const scan = await scanText(
    `import { collection, CollectionDelta, delta, func, get, keys, object } from '@dagger.io/dagger'\n${text}`,
  )
  return {
    typedefs: scan.ok ? typedefsOf(scan) : undefined,
    said: scan.findings.map(({ severity, message }) => `${severity} ${message}`),
  }
}

/** What is public of the object Items. */
const items = ({ typedefs, said }: Read) => {
  const object = typedefs?.objects.find(({ name }) => name === 'Items')
  return {
    said,
    collection: object?.collection,
    fields: object?.fields.filter((field) => !field.private).map(({ name }) => name),
    functions: object?.functions.map(({ name }) => name),
  }
}

describe('a collection is read', () => {
  it('from Python, its marks above or below the others', async () => {
    const classes = (above: string, below: string) => `
@dagger.object_type
class Demo:
    @dagger.function
    def items(self) -> "Items": ...

${above}
class Items:
    names: list[str] = dagger.keys(default=list, name="paths")
    selection: dagger.CollectionDelta | None = dagger.delta()
    prefix: str = ""

    ${below}
    def lookup(self, path: str) -> Demo: ...
`
    const expected = {
      said: [],
      collection: { keys: 'paths', get: 'lookup', delta: 'selection' },
      fields: ['paths', 'selection'],
      functions: ['lookup'],
    }
    expect(
      items(await python(classes('@dagger.collection\n@dagger.object_type', '@dagger.get\n    @dagger.function'))),
    ).toEqual(expected)
    expect(
      items(await python(classes('@dagger.object_type\n@dagger.collection', '@dagger.function\n    @dagger.get'))),
    ).toEqual(expected)
  })

  it('from Go', async () => {
    expect(
      items(
        await go(`type Demo struct{}
func (s *Demo) Items() *Items { return nil }
// Many of them.
// +collection
type Items struct {
	// +keys
	Paths []string \`json:"paths"\`
	Prefix string // +private
}
// +get
func (i *Items) Lookup(path string) *Demo { return nil }
func (i *Items) Get(path string) *Demo { return nil }`),
      ),
    ).toEqual({
      said: [],
      collection: { keys: 'paths', get: 'Lookup' },
      fields: ['paths'],
      functions: ['Get', 'Lookup'],
    })
  })

  it('from TypeScript', async () => {
    expect(
      items(
        await typescript(`@object() export class Demo { @func() items(): Items { return new Items() } }
@collection() export class Items {
  @keys('paths') names: string[] = []
  @delta() selection?: CollectionDelta
  prefix = ''
  @get() lookup(path: string): Demo { return new Demo() }
  @func() run(): void {}
}`),
      ),
    ).toEqual({
      said: [],
      collection: { keys: 'paths', get: 'lookup', delta: 'selection' },
      fields: ['paths', 'selection'],
      functions: ['lookup', 'run'],
    })
  })

  it('from Dang', async () => {
    expect(
      items(
        await dang(`type Demo { pub items: Items! { Items } }
type Items @collection {
  pub paths: [String!]! @keys
  pub lookup(path: String!): Demo! @get { Demo }
}`),
      ),
    ).toEqual({ said: [], collection: { keys: 'paths', get: 'lookup' }, fields: ['paths'], functions: ['lookup'] })
  })
})

describe('what no engine takes is said', () => {
  it('parts of a collection in an object that is none', async () => {
    const said = ['error Items marks parts of a collection (keys, get), but is not marked as a collection']
    const goItems = await go(`type Demo struct{}
func (s *Demo) Items() *Items { return nil }
type Items struct {
	Keys []string // +keys
}
// +get
func (i *Items) Lookup(path string) *Demo { return nil }`)
    expect(goItems.said).toEqual(said)
    const pythonItems = await python(`
@dagger.object_type
class Demo:
    @dagger.function
    def items(self) -> "Items": ...

@dagger.object_type
class Items:
    names: list[str] = dagger.keys()

    @dagger.get
    @dagger.function
    def lookup(self, path: str) -> Demo: ...
`)
    expect(pythonItems.said).toEqual(said)
  })

  it('two parts in one role', async () => {
    const { said } = await typescript(`@object() export class Demo { @func() items(): Items { return new Items() } }
@collection() export class Items {
  @keys() names: string[] = []
  @keys() paths: string[] = []
  @get() lookup(path: string): Demo { return new Demo() }
}`)
    expect(said).toEqual(['error Items marks more than one part as its keys: names, paths'])
  })

  it('helpers that the Python SDK of an older release has not', async () => {
    const { said } = await python('@dagger.collection\n@dagger.object_type\nclass Demo: ...', 'v1.0.0-beta.14')
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('collection')
  })
})
