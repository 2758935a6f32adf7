import { describe, expect, it } from 'vitest'
import {
  createRecipeBuilder,
  decodeId,
  printRecipe,
  printType,
  type RecipeCall,
  recipeToPlan,
} from '../../src/ids/index.ts'
import { readRecording } from './readRecording.ts'

const printed = (id: string): string => {
  const decoded = decodeId(id)
  if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
  return printRecipe(decoded.recipe)
}

const builder = createRecipeBuilder({ era: 'hasher3', wrapped: true, argumentsByName: false })
const container: RecipeCall = { type: { namedType: 'Container', nonNull: true }, field: 'container', arguments: [] }

describe('printRecipe', () => {
  it('the newest recorded ID', () => {
    const { id } = (readRecording('recipe-vectors') as { engine: string; id: string }[]).find(
      ({ engine }) => engine === 'v1.0.0-beta.10',
    )!
    expect(printed(id)).toMatchInlineSnapshot(`
      "someTypeDef = typeDef.withListOf(elementType: typeDef.withListOf(elementType: typeDef.withKind(kind: STRING_KIND)))
      do_itFunction = function(name: "do_it", returnType: someTypeDef)
        .withDescription(description: "does “it”")
        .withSourceMap(sourceMap: sourceMap(filename: "src/index.ts", line: 10, column: 5))
        .withArg(name: "first", typeDef: typeDef.withKind(kind: STRING_KIND), description: "d", sourceMap: sourceMap(filename: "src/index.ts", line: 10, column: 9))
        .withArg(name: "count", typeDef: typeDef.withKind(kind: INTEGER_KIND).withOptional(optional: true), defaultValue: "42")
        .withArg(name: "names", typeDef: typeDef.withListOf(elementType: typeDef.withKind(kind: STRING_KIND)), defaultValue: "[\\"a\\",\\"b\\"]")
        .withArg(name: "status", typeDef: typeDef.withEnum(name: "Status"))
        .withArg(name: "src", typeDef: typeDef.withObject(name: "Directory"), defaultPath: "/", ignore: ["*", "!src"])
        .withDeprecated(reason: "old")
        .withCachePolicy(policy: Default, timeToLive: "1h")
        .withCheck
      goFunction = function(name: "go", returnType: typeDef.withKind(kind: VOID_KIND).withOptional(optional: true))
        .withArg(name: "flag", typeDef: typeDef.withKind(kind: BOOLEAN_KIND), defaultValue: "false")
      someFunction = function(name: "", returnType: typeDef.withObject(name: "Labxdlx"))
        .withArg(name: "who", typeDef: typeDef.withKind(kind: STRING_KIND))
      labxdlxTypeDef = typeDef
        .withObject(name: "Labxdlx", description: "main", sourceMap: sourceMap(filename: "src/index.ts", line: 5, column: 1))
        .withFunction(function: do_itFunction)
        .withFunction(function: goFunction)
        .withField(name: "a_field", typeDef: typeDef.withKind(kind: STRING_KIND), description: "x", sourceMap: sourceMap(filename: "src/index.ts", line: 6, column: 3))
        .withConstructor(function: someFunction)
      statusTypeDef = typeDef
        .withEnum(name: "Status", description: "a status", sourceMap: sourceMap(filename: "src/index.ts", line: 1, column: 14))
        .withEnumMember(name: "ACTIVE", value: "active", description: "is active", sourceMap: sourceMap(filename: "src/index.ts", line: 2, column: 3)) /* view v1.0.0 */
        .withEnumValue(value: "LEGACY", description: "")
      quackFunction = function(name: "quack", returnType: typeDef.withKind(kind: STRING_KIND))
        .withDescription(description: " quacks ")
      duckTypeDef = typeDef.withInterface(name: "Duck", description: "a duck").withFunction(function: quackFunction)
      module
        .withDescription(description: "a module")
        .withObject(object: labxdlxTypeDef)
        .withEnum(enum: statusTypeDef)
        .withInterface(iface: duckTypeDef)
      "
    `)
  })

  it('values of every kind, a list element, a view and a module', () => {
    const call: RecipeCall = {
      receiver: builder.call(container),
      type: { namedType: 'Secret', nonNull: false },
      field: 'everything',
      arguments: [
        { name: 'nothing', value: { kind: 'null' } },
        { name: 'yes', value: { kind: 'bool', value: true } },
        { name: 'mode', value: { kind: 'enum', value: 'LOCKED' } },
        { name: 'count', value: { kind: 'int', value: -9_007_199_254_740_993n } },
        { name: 'ratio', value: { kind: 'float', value: 0.5 } },
        { name: 'text', value: { kind: 'string', value: 'a "b" ☕' } },
        { name: 'password', value: { kind: 'digestedString', value: '***', digest: 'xxh3:00' } },
        { name: 'list', value: { kind: 'list', values: [{ kind: 'null' }, { kind: 'int', value: 1n }] } },
        { name: 'port', value: { kind: 'object', fields: [{ name: 'backend', value: { kind: 'int', value: 80n } }] } },
      ],
      nth: 2,
      view: 'v0.18.10',
      module: { call: builder.call(container), name: 'hello', ref: 'github.com/example/hello', pin: '' },
      effectIds: ['sha256:1'],
      extraDigests: [{ digest: 'xxh3:11', label: 'content' }],
      implicitInputs: [{ name: 'session', value: { kind: 'string', value: 's' } }],
    }
    const id = builder.encode(builder.call(call))!
    expect(printed(id)).toBe(
      'container\n  .everything(nothing: null, yes: true, mode: LOCKED, count: -9007199254740993, ratio: 0.5, text: "a \\"b\\" ☕", password: "***", list: [null, 1], port: {backend: 80})[1] /* view v0.18.10 */ /* module hello */\n',
    )
    const decoded = decodeId(id)
    if (decoded.kind !== 'recipe') throw new Error(decoded.kind)
    expect(decoded.recipe.calls.get(decoded.recipe.root)).toEqual(call)
    expect(recipeToPlan(decoded.recipe).findings.map(({ message }) => message)).toEqual([
      'the ID is of a Container!, created by container, which is not a registration call',
    ])
  })

  it('what is used twice has one name; what is short is written again', () => {
    const long = builder.call({
      ...container,
      field: 'container',
      arguments: [
        {
          name: 'platform',
          value: { kind: 'string', value: 'a platform with a name that is longer than a line should be' },
        },
      ],
    })
    const both = builder.call({
      receiver: long,
      type: container.type,
      field: 'withBoth',
      arguments: [
        { name: 'one', value: { kind: 'call', digest: long } },
        { name: 'other', value: { kind: 'call', digest: builder.call(container) } },
      ],
    })
    expect(printed(builder.encode(both)!)).toBe(
      'someContainer = container(platform: "a platform with a name that is longer than a line should be")\n' +
        'someContainer.withBoth(one: someContainer, other: container)\n',
    )
  })

  it('a recipe without its root', () => {
    expect(printRecipe({ root: 'xxh3:00', calls: new Map() })).toBe('<no call xxh3:00>\n')
  })

  it('types', () => {
    expect(printType({ elem: { namedType: 'TypeDef', nonNull: true }, nonNull: false })).toBe('[TypeDef!]')
  })
})
