import { buildSchema, introspectionFromSchema } from 'graphql'
import { describe, expect, test } from 'vitest'
import {
  createTarget,
  inferRelease,
  newestRelease,
  readIntrospection,
  releases,
  type TargetInput,
} from '../../src/versions/index.ts'
import { introspectionOf } from '../support/introspectionOf.ts'

const made = (input: TargetInput) => {
  const result = createTarget(input)
  if (!result.ok) throw new Error(result.findings.map((finding) => finding.message).join('\n'))
  return result
}

test('the release, when it is not given, is the newest one with that API; the view is the __schemaVersion', () => {
  const introspection = introspectionOf('v0.19.7', 'v0.18.10')
  const { target, findings } = made({ introspection, sources: { introspection: 'schema.json' } })
  expect([target.release, target.resolvedRelease, target.view]).toEqual(['v0.19.7', 'v0.19.7', 'v0.18.10'])
  expect(target.releaseSource).toEqual({ kind: 'introspection', detail: 'schema.json' })
  expect(target.viewSource).toEqual({ kind: 'introspection', detail: 'schema.json' })
  expect(findings).toEqual([
    {
      code: 'release-inferred',
      severity: 'info',
      pointer: '',
      message: 'The introspection does not name its engine; its API fits v0.19.7 best',
      hint: "Name the engine's release as well.",
      data: { release: 'v0.19.7' },
    },
  ])
})

test('every known release is told by its API, up to newer ones with the same types and members', () => {
  const members = (release: string) =>
    new Set(
      introspectionOf(release)
        .__schema.types.filter(({ name }) => !name.endsWith('ID'))
        .flatMap((type) =>
          [...type.fields, ...type.inputFields, ...type.enumValues].map(({ name }) => `${type.name}.${name}`),
        )
        .filter((coordinate) => !/^Query\.load\w+FromID$/.test(coordinate)),
    )
  let exact = 0
  for (const release of releases) {
    const api = readIntrospection(introspectionOf(release))
    if (typeof api === 'string') throw new Error(api)
    const inferred = inferRelease(api)
    if (inferred === release) exact++
    else {
      expect(members(inferred), `${release} taken for ${inferred}`).toEqual(members(release))
      expect(releases.indexOf(inferred)).toBeGreaterThan(releases.indexOf(release))
    }
  }
  expect(exact).toBeGreaterThan(releases.length / 3)
})

test('old views hide some of the API and show old parts, and the release is told all the same', () => {
  for (const release of ['v0.18.12', 'v0.20.8', 'v0.21.8', 'v1.0.0-beta.10']) {
    const api = readIntrospection(introspectionOf(release))
    if (typeof api === 'string') throw new Error(api)
    for (const view of ['v0.9.9', 'v0.18.10', 'v0.18.11', 'v0.21.8', 'v1.0.0']) {
      const seen = readIntrospection(introspectionOf(release, view))
      if (typeof seen === 'string') throw new Error(seen)
      expect(inferRelease(seen), `${release} in view ${view}`).toBe(inferRelease(api))
    }
  }
})

describe('an engine that is newer than the known ones', () => {
  const later = buildSchema(`
    type Query { typeDef: TypeDef! function(name: String!, returnType: ID!): Function! sourceMap(filename: String!): String }
    type TypeDef { withEnumMember(name: String!): TypeDef! withField(name: String!, colour: String): TypeDef! }
    type Function { withCheck: Function! withShine: Function! }
    type Lamp { on: Boolean }
    enum TypeDefKind { STRING_KIND FLOAT_KIND }
    input LampSettings { watts: Int }
    interface Node { id: ID! }
    scalar JSON
  `)
  const result = { data: { ...introspectionFromSchema(later), __schemaVersion: 'v2.3.0-dev-abc' } }

  test('what exists is what the introspection says', () => {
    for (const introspection of [result, JSON.stringify(result), `\uFEFF${JSON.stringify(result.data)}`]) {
      const { target, findings } = made({ release: 'v2.3.0', introspection })
      expect([target.release, target.resolvedRelease, target.view]).toEqual(['v2.3.0', newestRelease, 'v2.3.0'])
      expect(target.viewSource).toEqual({ kind: 'introspection', detail: '__schemaVersion' })
      expect(findings.map((finding) => finding.message)).toEqual([
        `Engine v2.3.0 is not known; its API is taken from the introspection, all other rules from ${newestRelease}`,
      ])
      expect(['Lamp', 'LampSettings', 'Node', 'TypeDefKind', 'JSON', 'Container'].map(target.coreType)).toEqual([
        'object',
        'input',
        'interface',
        'enum',
        'scalar',
        undefined,
      ])
      const there = ['Function.withShine', 'TypeDef.withField(colour:)', 'LampSettings.watts', 'TypeDefKind.FLOAT_KIND']
      const gone = [
        'Function.withUp',
        'TypeDef.withField(sourceMap:)',
        'TypeDef.withField(constructor:)',
        'Lamp.constructor',
      ]
      expect([...there, ...gone].map(target.has)).toEqual([true, true, true, true, false, false, false, false])
      expect(target.supports('checks') && target.supports('float') && target.supports('enum-members')).toBe(true)
      expect(target.supports('up') || target.supports('cache-policy')).toBe(false)
    }
  })

  test('may be read once for many targets', () => {
    const api = readIntrospection(result)
    if (typeof api === 'string') throw new Error(api)
    expect(readIntrospection(api)).toBe(api)
    expect(made({ release: 'v2.3.0', introspection: api }).target.has('Function.withShine')).toBe(true)
  })

  test('flags win over it', () => {
    const { target } = made({ release: 'v0.20.8', engineVersion: 'v0.19.0', introspection: result })
    expect([target.release, target.view, target.viewSource.kind]).toEqual(['v0.20.8', 'v0.19.0', 'flag'])
  })

  test('the view hides agents from the introspection, not from the engine', () => {
    const { target } = made({ release: 'v1.0.0-beta.10', introspection: introspectionOf('v1.0.0-beta.10', 'v0.21.8') })
    expect(target.has('Function.withAgent')).toBe(false)
    expect([target.supports('agents'), target.releaseSupports('agents')]).toEqual([false, true])
  })
})

test('types of other modules are none of the core API', () => {
  const schema = {
    __schemaVersion: 'v0.21.8',
    __schema: {
      types: [
        { kind: 'OBJECT', name: 'Query', fields: [{ name: 'wolfi', args: [] }] },
        { kind: 'OBJECT', name: 'Container', fields: [] },
        {
          kind: 'OBJECT',
          name: 'Wolfi',
          fields: [],
          directives: [{ name: 'sourceMap', args: [{ name: 'module', value: '"wolfi"' }] }],
        },
        {
          kind: 'ENUM',
          name: 'Core',
          enumValues: [],
          directives: [{ name: 'sourceMap', args: [{ name: 'module', value: '""' }] }],
        },
      ],
    },
  }
  const { target } = made({ release: 'v0.21.8', introspection: schema })
  expect(['Container', 'Wolfi', 'Core'].map(target.coreType)).toEqual(['object', undefined, 'enum'])
})

test.each<[unknown, string]>([
  ['', 'it is not JSON'],
  ['{"__schema":', 'it is not JSON'],
  [null, 'it is not an object'],
  ['[]', 'it is not an object'],
  [7, 'it is not an object'],
  [{}, 'it has no __schema'],
  [{ data: null }, 'it has no __schema'],
  [{ data: { __schema: 1 } }, 'it has no __schema'],
  [{ __schema: {} }, 'its __schema has no types'],
  [{ __schema: { types: {} } }, 'its __schema has no types'],
  [{ __schema: { types: [] } }, 'its __schema has no Query type'],
  [{ __schema: { types: [null, 1, 'x', { name: 7 }, { name: 'Query' }] } }, 'its __schema has no Query type'],
])('%j is refused: %s', (introspection, problem) => {
  expect(createTarget({ release: 'v0.20.8', introspection })).toEqual({
    ok: false,
    findings: [
      {
        code: 'introspection-unreadable',
        severity: 'error',
        pointer: '',
        message: `The introspection cannot be used: ${problem}`,
        hint: 'Pass the JSON result of an introspection query: __schema and __schemaVersion, optionally inside data.',
        data: { problem },
      },
    ],
  })
})

test('deep nesting is no crash', () => {
  expect(readIntrospection('['.repeat(1_000_000))).toBe('it is not JSON')
  expect(readIntrospection(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBe('it is not an object')
})
