import { describe, expect, it } from 'vitest'
import { dangLanguage } from '../../../src/languages/dang/index.ts'
import { toJson } from '../../../src/typedefs/index.ts'

const read = (name: string, files: Readonly<Record<string, string>>) =>
  dangLanguage.read({ name, files: new Map(Object.entries(files)) })

const messages = (
  findings: readonly { readonly message: string; readonly sourceMap?: { line: number; column: number } }[],
) => findings.map(({ message, sourceMap }) => `${sourceMap?.line}:${sourceMap?.column} ${message}`)

describe('a Dang module', () => {
  it('is read with types, fields, functions, arguments, directives, docs, enums and interfaces', async () => {
    const reading = await read('shop', {
      'main.dang': `import Dagger

"""
Sells things.

  Indented.
"""
type Shop {
  """What it is called."""
  pub name: String! = "corner"
  let secret: Secret!
  pub source: Directory! @defaultPath(path: "/src") @ignorePatterns(patterns: ["*.tmp", "*.log"])
  count = 3

  """Builds it."""
  @cache(policy: FunctionCachePolicy.Never)
  pub build(
    """From where."""
    from: Directory!,
    tags: [String!]! = ["a", "b)"],
    kind: Kind
  ): Container! @check {
    Dagger.container.from(\`alpine:\${tags[0]}\`) # } not an end
  }
  items: [Item!]! { [] }
  nothing: Void @generate { null }
}
`,
      'item.dang': `type Item {
  new(price: Int! = 1) {
    self
  }
  pub price: Int!
}

enum Kind { LARGE SMALL }

"""Can be sold."""
interface Sellable {
  pub sell(to: String!): Boolean!
}
scalar Slug
`,
      'tests/other.dang': 'type Ignored {}',
    })
    expect(reading.findings).toEqual([])
    expect(reading.ok && JSON.parse(toJson(reading.typedefs))).toEqual({
      formatVersion: 1,
      name: 'shop',
      objects: [
        {
          name: 'Item',
          constructorFunction: { arguments: [{ name: 'price', type: { kind: 'INTEGER', optional: true } }] },
          fields: [{ name: 'price', type: { kind: 'INTEGER' } }],
        },
        {
          name: 'Shop',
          description: 'Sells things.\n\n  Indented.',
          constructorFunction: {
            arguments: [
              { name: 'name', type: { kind: 'STRING', optional: true }, description: 'What it is called.' },
              { name: 'secret', type: { kind: 'OBJECT', name: 'Secret' } },
              {
                name: 'source',
                type: { kind: 'OBJECT', name: 'Directory' },
                defaultPath: '/src',
                ignore: ['*.tmp', '*.log'],
              },
            ],
          },
          fields: [
            { name: 'name', type: { kind: 'STRING' }, description: 'What it is called.' },
            { name: 'source', type: { kind: 'OBJECT', name: 'Directory' } },
          ],
          functions: [
            {
              name: 'build',
              returnType: { kind: 'OBJECT', name: 'Container' },
              description: 'Builds it.',
              arguments: [
                { name: 'from', type: { kind: 'OBJECT', name: 'Directory' }, description: 'From where.' },
                { name: 'tags', type: { kind: 'LIST', elementType: { kind: 'STRING' }, optional: true } },
                { name: 'kind', type: { kind: 'ENUM', name: 'Kind', optional: true } },
              ],
              cachePolicy: { policy: 'Never' },
              check: true,
            },
            { name: 'items', returnType: { kind: 'LIST', elementType: { kind: 'OBJECT', name: 'Item' } } },
            { name: 'nothing', returnType: { kind: 'VOID' }, generator: true },
          ],
        },
      ],
      interfaces: [
        {
          name: 'Sellable',
          functions: [
            {
              name: 'sell',
              returnType: { kind: 'BOOLEAN' },
              arguments: [{ name: 'to', type: { kind: 'STRING' } }],
            },
          ],
        },
      ],
      enums: [{ name: 'Kind', members: [{ name: 'LARGE' }, { name: 'SMALL' }] }],
    })
    expect(reading.ok && reading.places?.get('/objects/1/functions/0/arguments/1')).toEqual({
      filename: 'main.dang',
      line: 20,
      column: 5,
    })
  })

  it('is refused with every mistake, each at its place', async () => {
    const reading = await read('shop', {
      'main.dang': 'type Shop {\n  pub a: Map[String]\n}\ntype B {\n  pub x(\n}\ntype C { pub y: = }\n',
    })
    expect(reading.ok).toBe(false)
    expect(messages(reading.findings)).toEqual([
      '6:1 Syntax error: expected a name, found `}`',
      '7:17 Syntax error: expected a name, found `=`',
    ])
  })

  it('is refused without its main type, and what was found is named', async () => {
    const reading = await read('my-shop', { 'main.dang': 'type Other { pub a: String! { "" } }' })
    expect(reading.findings.map(({ message, hint }) => `${message}. ${hint}`)).toEqual([
      'Module my-shop has no main object: found Other. Name its main type MyShop.',
    ])
  })

  it('says what only running it would tell, and reads the rest', async () => {
    const reading = await read('shop', {
      'main.dang':
        'type Shop {\n  pub a = compute()\n  pub b(x: Directory! @defaultPath(path: p + "x")): String! { "" }\n}\n',
    })
    expect(reading.ok).toBe(true)
    expect(messages(reading.findings)).toEqual([
      '2:7 Field Shop.a cannot be decided without running the code: its type is inferred from code',
      '3:23 Argument x of function Shop.b cannot be decided without running the code: @defaultPath takes a computed value',
    ])
  })

  it.each([
    ['an unclosed bracket', 'type Shop { pub a(: String'],
    ['no text at all', '\u0000\u0001{{{{'],
    ['deep types', `type Shop { pub a: ${'['.repeat(100_000)}String`],
    ['an unclosed string', 'type Shop { pub a: String = "x\n}'],
    ['an unclosed doc', '"""type Shop {}'],
  ])('with %s is refused, not crashed on', async (_, source) => {
    const reading = await read('shop', { 'main.dang': source })
    expect(reading.ok).toBe(false)
    expect(reading.findings.length).toBeGreaterThan(0)
  })
})
