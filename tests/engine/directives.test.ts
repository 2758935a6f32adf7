import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadModule } from '../../src/engine/module/load/index.ts'
import { serveModule } from '../../src/engine/runtime/index.ts'
import { translate } from '../../src/translate/index.ts'
import { engineClient, pick } from '../support/engineClient.ts'
import { targetOf } from '../support/targetOf.ts'
import { withEngine } from '../support/withEngine.ts'
import { documentOf } from '../translate/documentOf.ts'

const folder = new URL('../../compat-fixtures/recordings/introspection/', import.meta.url)

interface Recording {
  readonly release: string
  readonly directives: readonly {
    readonly name: string
    readonly args: readonly string[]
    readonly locations: readonly string[]
  }[]
  readonly applied: Readonly<Record<string, readonly string[]>>
}

interface Applied {
  readonly name: string
  readonly args: readonly { readonly name: string; readonly value: string }[]
}
interface Part {
  readonly name: string
  readonly directives: readonly Applied[]
  readonly args?: readonly Part[]
}
interface Schema {
  readonly types: readonly (Part & { readonly fields: readonly Part[]; readonly enumValues: readonly Part[] })[]
  readonly directives: readonly {
    readonly name: string
    readonly args: readonly { readonly name: string }[]
    readonly locations: readonly string[]
  }[]
}

const query = (more: string) => `{__schema{
  directives{name args{name} locations}
  types{name directives{...D}
    fields(includeDeprecated: true){name directives{...D} args${more}{name directives{...D}}}
    inputFields${more}{name directives{...D}}
    enumValues(includeDeprecated: true){name directives{...D}}}}}
fragment D on _DirectiveApplication{name args{name value}}`

const print = ({ name, args }: Applied): string =>
  `@${name}${args.length === 0 ? '' : `(${args.map((one) => `${one.name}: ${one.value}`).join(', ')})`}`

/** The directives by coordinate, as the recordings have them. */
function appliedIn({ types }: Schema): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  const add = (coordinate: string, { directives }: Part): void => {
    if (directives.length > 0) found[coordinate] = directives.map(print)
  }
  for (const type of types) {
    add(type.name, type)
    for (const field of type.fields) {
      add(`${type.name}.${field.name}`, field)
      for (const arg of field.args ?? []) add(`${type.name}.${field.name}(${arg.name}:)`, arg)
    }
    for (const value of type.enumValues) add(`${type.name}.${value.name}`, value)
  }
  return found
}

describe.each(readdirSync(folder))('the directives of %s', (file) => {
  const recorded: Recording = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))

  it('are those of a real engine', async () => {
    const more = recorded.release.startsWith('v0.18') ? '' : '(includeDeprecated: true)'
    const schema = await withEngine({ version: recorded.release }, async (client) => {
      const { data, errors } = await client.ask(query(more))
      expect(errors).toBeUndefined()
      return pick(data, '__schema') as unknown as Schema
    })
    expect(
      schema.directives.map(({ name, args, locations }) => ({ name, args: args.map((one) => one.name), locations })),
    ).toEqual(recorded.directives)
    const ours = appliedIn(schema)
    expect(ours).toEqual(recorded.applied)
  })
})

it('includeDeprecated of arguments is refused where engines do not have it', async () => {
  const { errors } = await withEngine({ version: 'v0.18.12' }, (client) =>
    client.ask('{__schema{types{fields{args(includeDeprecated: true){name}}}}}'),
  )
  expect(errors?.map(({ message }) => message)).toEqual([
    'Unknown argument "includeDeprecated" on field "__Field.args".',
  ])
})

it('what engines do not know of themselves is unknown', async () => {
  const { errors } = await withEngine({ version: 'v0.21.8' }, (client) =>
    client.ask('{__schema{directives{isRepeatable}}}'),
  )
  expect(errors?.map(({ message }) => message)).toEqual(['Cannot query field "isRepeatable" on type "__Directive".'])
})

describe('a module that is served', () => {
  const typedefs = {
    objects: [
      {
        name: 'Box',
        deprecated: 'use Crate',
        sourceMap: { filename: 'src/index.ts', line: 3, column: 1 },
        fields: [{ name: 'size', type: { kind: 'INTEGER' } }],
        functions: [
          {
            name: 'lint',
            returnType: { kind: 'VOID', optional: true },
            check: true,
            deprecated: '',
            cachePolicy: { policy: 'Default', timeToLive: '90s' },
            arguments: [
              { name: 'src', type: { kind: 'OBJECT', name: 'Directory' }, defaultPath: '/', ignore: ['a', 'b'] },
              { name: 'ratio', type: { kind: 'FLOAT' }, defaultValue: 1e21, deprecated: '' },
            ],
          },
        ],
      },
    ],
    enums: [{ name: 'Tone', members: [{ name: 'Red', value: 'red' }] }],
  }
  const shown = async (release: string) => {
    const target = targetOf(release)
    const { plan } = translate(documentOf({ ...typedefs, name: 'box' }), target)
    const loaded = loadModule(plan!, target, { moduleName: 'box' })
    if (!loaded.ok) throw new Error(loaded.findings[0]?.message)
    const engine = await serveModule({ module: loaded.module, runtime: () => Promise.reject(new Error('not called')) })
    const client = engineClient(engine)
    try {
      const { data, errors } = await client.ask(`${query('(includeDeprecated: true)')}`)
      expect(errors).toBeUndefined()
      const all = appliedIn(pick(data, '__schema') as unknown as Schema)
      return Object.fromEntries(Object.entries(all).filter(([coordinate]) => /^(Box|Query\.box)/.test(coordinate)))
    } finally {
      client.close()
      await engine.close()
    }
  }

  it('has those of its parts', async () => {
    expect(await shown('v0.21.8')).toEqual({
      Box: ['@sourceMap(module: "box", filename: "src/index.ts", line: 3, column: 1)'],
      'Box.size': ['@trivialResolveField'],
      'Box.lint': ['@check', '@cache(ttl: "1m30s")', '@deprecated'],
      'Box.lint(src:)': [
        '@expectedType(name: "Directory")',
        '@defaultPath(path: "/")',
        '@ignorePatterns(patterns: ["a","b"])',
      ],
      'BoxTone.RED': ['@enumValue(value: "red")'],
      'Query.box': ['@deprecated(reason: "use Crate")'],
    })
  })
})
