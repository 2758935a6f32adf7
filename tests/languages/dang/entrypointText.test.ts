import { describe, expect, it } from 'vitest'
import { dangString } from '../../../src/emit/entrypoint/index.ts'
import { toEntrypoint } from '../../../src/exchange/index.ts'
import { readDang } from '../../../src/languages/dang/readDang.ts'
import { decodeTypedefs, type Typedefs } from '../../../src/typedefs/index.ts'
import { targetOf } from '../../support/targetOf.ts'
import { grammarProblems } from './entrypointGrammar.ts'

const beta = targetOf('latest-beta', 'v1.0.0')
const handover = { image: 'node:22-alpine', command: ['node', '/module/dispatch.js'] }

function documentOf(parts: object): Typedefs {
  const decoded = decodeTypedefs({ formatVersion: 1, name: 'hello', ...parts })
  if (!decoded.ok) throw new Error(decoded.findings[0]?.message)
  return decoded.typedefs
}

const hello = documentOf({
  description: 'Says "hello".',
  objects: [
    {
      name: 'Hello',
      functions: [
        {
          name: 'greet',
          returnType: { kind: 'STRING' },
          arguments: [{ name: 'whom', type: { kind: 'STRING' }, defaultValue: 'world' }],
        },
      ],
    },
    { name: 'HelloPart', constructorFunction: { arguments: [] } },
  ],
})

const text = `# Written by \`moduledefs export --to dang-entrypoint\`: change the module and export it again.

type Entrypoint implements ModuleEntrypoint {
  pub types(workspace: Workspace!): [TypeDef!]! {
    [
      typeDef
        .withObject("Hello")
        .withFunction(
          function("greet", typeDef.withKind(TypeDefKind.STRING_KIND))
            .withArg(
              "whom",
              typeDef.withKind(TypeDefKind.STRING_KIND),
              defaultValue: ("\\"world\\"" :: Dagger.JSON!),
            ),
        )
        .withConstructor(function("", typeDef.withObject("Hello"))),
      typeDef.withObject("HelloPart"),
    ]
  }

  pub call(
    workspace: Workspace!,
    receiverType: String!,
    receiverValue: JSON,
    fnName: String!,
    fnArgs: JSON!,
  ): JSON! {
    let request = JSON.encode({{
      receiverType: receiverType,
      receiverValue: receiverValue,
      fnName: fnName,
      fnArgs: fnArgs,
    }})
    let answer = container
      .from("node:22-alpine")
      .withMountedDirectory("/module", workspace.directory("dist"))
      .withWorkdir("/module")
      # Whether a call may be answered from the cache is decided before it comes here: this one is to run.
      .withEnvVariable("MODULEDEFS_CALL", Random.string)
      .withExec(
        ["node", "/module/dispatch.js"],
        stdin: request,
        experimentalPrivilegedNesting: true,
      )
      .file("/answer.json")
      .contents
    (answer :: JSON!)
  }

  # The module's description, for who reads this file: types have no place for it.
  let description: String! {
    "Says \\"hello\\"."
  }
}
`

describe('a generated entrypoint', () => {
  it('makes the calls in types, and hands calls over to a command', () => {
    const exported = toEntrypoint(hello, beta, { ...handover, mount: 'dist', result: '/answer.json' })
    expect(exported.findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'entrypoint-constructor-lost /objects/1/constructorFunction',
      'entrypoint-description-lost ',
    ])
    expect(exported.ok && exported.text).toBe(text)
    expect(grammarProblems(text)).toEqual([])
  })

  it('needs a release and a view that load modules so, and a main object', () => {
    const codes = (typedefs: Typedefs, ...target: Parameters<typeof targetOf>) =>
      toEntrypoint(typedefs, targetOf(...target), handover).findings.map(({ code }) => code)
    expect(codes(hello, 'v1.0.0-beta.13', 'v1.0.0')).toEqual(['entrypoint-unsupported'])
    expect(codes(hello, 'v1.0.0-beta.14', 'v0.21.8')).toEqual(['entrypoint-unsupported'])
    expect(codes(documentOf({ objects: [{ name: 'Other' }] }), 'latest-beta', 'v1.0.0')).toEqual([
      'entrypoint-main-missing',
    ])
  })

  it.each([
    ['a backslash before a slash', 'a\\/b', '"a\\\\\\u002fb"'],
    ['two', '\\\\/', '"\\\\\\\\\\u002f"'],
    ['half a pair', 'a\ud800', '"a\ufffd"'],
    ['control characters', '\u0000\n"', '"\\u0000\\n\\""'],
    ['what a terminal acts on', 'a\u202eb\u009b', '"a\\u202eb\\u009b"'],
    ['an emoji', '😀', '"😀"'],
  ])('has strings as Dang reads them: %s', (_, said, written) => {
    expect(dangString(said)).toBe(written)
    expect(grammarProblems(text.replace('"world"', written.slice(1, -1)).replace('"greet"', written))).toEqual([])
  })

  it('is held to the grammar: what our own reader would let pass is found', () => {
    expect(grammarProblems(text.replace('Part"),\n', 'Part") typeDef'))).not.toEqual([])
    expect(grammarProblems(text.replace('"greet",', '"greet"'))).not.toEqual([])
    expect(grammarProblems(text.replace('"greet"', '"a\\/"'))).not.toEqual([])
    expect(grammarProblems(text.replace('"greet"', '"a\\\\/"'))).not.toEqual([])
    expect(grammarProblems(text.replace('typeDef\n', 'typeDef \n\n# note\n'))).toEqual([])
    expect(grammarProblems(text.replace('{{', '{'))).not.toEqual([])
  })
})

describe('an entrypoint that others wrote', () => {
  const read = (types: string) =>
    readDang({
      name: 'hello',
      files: new Map([
        [
          'main.dang',
          `type E implements ModuleEntrypoint {\n  pub types(workspace: Workspace!): [TypeDef!]! {${types}}\n}\n`,
        ],
      ]),
      engineVersion: 'v1.0.0',
    })

  it('is read with names for values, arguments by place and null', () => {
    const reading = read(`
    let obj = typeDef.withObject("Hello", sourceMap: sourceMap("src/index.ts", 4, 14), description: null)
      .withField("made", Dagger.typeDef.withListOf(typeDef.withKind(TypeDefKind.INTEGER_KIND)), "How many.")
    [obj.withConstructor(function("", obj).withArg("a", typeDef.withObject("Directory"), defaultPath: "/x"))
      typeDef.withEnum("Kind").withEnumMember("A", "a") ]`)
    expect(reading.ok && reading.typedefs).toEqual(
      documentOf({
        objects: [
          {
            name: 'Hello',
            sourceMap: { filename: 'src/index.ts', line: 4, column: 14 },
            fields: [
              { name: 'made', type: { kind: 'LIST', elementType: { kind: 'INTEGER' } }, description: 'How many.' },
            ],
            constructorFunction: {
              arguments: [
                { name: 'a', type: { kind: 'OBJECT', name: 'Directory', optional: true }, defaultPath: '/x' },
              ],
            },
          },
        ],
        enums: [{ name: 'Kind', members: [{ name: 'A', value: 'a' }] }],
      }),
    )
  })

  it.each([
    [
      'ModuleTypes().all',
      '2:50 The types of entrypoint E cannot be read without running it: expected `[`, found `ModuleTypes`',
    ],
    [
      '[make("x")]',
      '2:51 The types of entrypoint E cannot be read without running it: `make` is not a call that makes types',
    ],
    ['[typeDef.withObject("A" + "B")]', '2:74 The types of entrypoint E cannot be read without running it: found `+`'],
    [
      '["Hello"]',
      '2:51 The types of entrypoint E cannot be read without running it: the list has something else than types in it',
    ],
    [
      '[typeDef.withKind(TypeDefKind.STRING_KIND)]',
      '2:7 The types of entrypoint E cannot be read without running it: a type in it is neither object, interface nor enum',
    ],
  ])('is said to compute its types where it does: %s', (types, message) => {
    const reading = read(types)
    expect(
      reading.findings.map((finding) => `${finding.sourceMap?.line}:${finding.sourceMap?.column} ${finding.message}`),
    ).toEqual([message])
  })
})
