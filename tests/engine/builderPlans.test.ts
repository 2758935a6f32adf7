import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCall, type BuilderArgument, type BuilderValue, runPlan } from '../../src/engine/module/builder/index.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { chain, functionOf, made, ofKind, type Step } from '../support/builderCalls.ts'
import { targetOf } from '../support/targetOf.ts'

const seed = Number(process.env['FC_SEED'] ?? 20240607)

const adding = (release: string, ...steps: readonly Step[]) => {
  const target = targetOf(release)
  const object = made(target, ['typeDef'], ['withObject', { name: 'shop' }], ...steps)
  return chain(target, ['module'], ['withObject', { object }])
}

// A refusal, and which member it is about.
const refused = (...call: Parameters<typeof adding>) => {
  const made = adding(...call)
  if (!('error' in made)) return made
  return { error: made.error, member: made.member && [made.member.kind, made.member.member.originalName] }
}

describe('what a module takes', () => {
  it('no field or function named id from v0.21.0 on', () => {
    const target = targetOf('v0.21.0')
    const field: Step = ['withField', { name: 'ID', typeDef: ofKind(target, 'STRING_KIND') }]
    const fn: Step = ['withFunction', { function: functionOf(target, 'id') }]
    expect(adding('v0.20.8', field)).toHaveProperty('value')
    expect(refused('v0.21.0', field)).toEqual({
      error: 'failed to validate type def: cannot define field with reserved name "id" on object "Shop"',
      member: ['fields', 'ID'],
    })
    expect(refused('v0.21.0', fn)).toEqual({
      error: 'failed to validate type def: cannot define function with reserved name "id" on object "Shop"',
      member: ['functions', 'id'],
    })
    expect(refused('v1.0.0-beta.10', fn)).toEqual({
      error: 'cannot define function with reserved name "id" on object "Shop"',
      member: ['functions', 'id'],
    })
  })

  it('no field of type Workspace from v0.21.0 on', () => {
    const target = targetOf('v0.21.0')
    const typeDef = made(target, ['typeDef'], ['withObject', { name: 'Workspace' }])
    expect(refused('v0.21.0', ['withField', { name: 'here', typeDef }])).toEqual({
      error:
        'failed to validate type def: object "shop" field "here": Workspace cannot be stored as a field on a module object; declare it as a function argument instead',
      member: ['fields', 'here'],
    })
  })

  it('the same object twice, side by side', () => {
    const target = targetOf('v0.21.0')
    const object = made(target, ['typeDef'], ['withObject', { name: 'Shop' }])
    const module = made(target, ['module'], ['withObject', { object }], ['withObject', { object }])
    expect(module.type === 'Module' && module.state.objects).toHaveLength(2)
  })
})

const plan: Plan = {
  release: 'v0.18.11',
  view: 'v0.18.11',
  calls: [
    { field: 'typeDef', arguments: [], type: 'TypeDef', origins: [''] },
    {
      on: 0,
      field: 'withEnum',
      arguments: [{ name: 'name', value: { kind: 'string', value: 'Level' } }],
      type: 'TypeDef',
      origins: ['/enums/0'],
    },
    {
      on: 1,
      field: 'withEnumMember',
      arguments: [
        { name: 'name', value: { kind: 'string', value: 'lowLevel' } },
        { name: 'value', value: { kind: 'string', value: 'low' } },
      ],
      type: 'TypeDef',
      view: 'v0.18.10',
      origins: ['/enums/0/members/0'],
    },
    { field: 'module', arguments: [], type: 'Module', origins: [''] },
    {
      on: 3,
      field: 'withEnum',
      arguments: [{ name: 'enum', value: { kind: 'call', index: 2 } }],
      type: 'Module',
      origins: ['/enums/0'],
    },
  ],
  module: 4,
  roots: [2],
}

describe('plans', () => {
  it('run each call in the view it is pinned to', () => {
    const outcome = runPlan(plan, targetOf('v0.18.11'))
    expect(outcome.ok && outcome.module.enums[0]?.asEnum?.members).toEqual([
      { name: 'low', originalName: 'lowLevel', value: 'low', description: '' },
    ])
    const unpinned = { ...plan, calls: plan.calls.map(({ view: _, ...call }) => call) }
    const newer = runPlan(unpinned, targetOf('v0.18.11'))
    expect(newer.ok && newer.module.enums[0]?.asEnum?.members[0]?.name).toBe('LOW_LEVEL')
  })

  it('say which call is refused', () => {
    const calls = plan.calls.map((call, index) => (index === 1 ? { ...call, arguments: [] } : call))
    expect(runPlan({ ...plan, calls }, targetOf('v0.18.11'))).toEqual({
      ok: false,
      call: 1,
      error: 'enum type def must have a name',
    })
  })

  it('need a module at the end', () => {
    expect(runPlan({ ...plan, module: 2 }, targetOf('v0.18.11'))).toEqual({
      ok: false,
      call: 2,
      error: 'the plan makes no module',
    })
  })

  it('of 20,000 functions run, though each call makes a list anew', () => {
    const text = (name: string, value: string) => ({ name, value: { kind: 'string' as const, value } })
    const of = (name: string, index: number) => ({ name, value: { kind: 'call' as const, index } })
    const calls: Plan['calls'][number][] = [
      { field: 'typeDef', arguments: [], type: 'TypeDef', origins: [] },
      { on: 0, field: 'withObject', arguments: [text('name', 'Shop')], type: 'TypeDef', origins: [] },
    ]
    let object = 1
    for (let index = 0; index < 20_000; index++) {
      calls.push(
        {
          field: 'function',
          arguments: [text('name', `sell${index}`), of('returnType', 0)],
          type: 'Function',
          origins: [],
        },
        { on: object, field: 'withFunction', arguments: [of('function', calls.length)], type: 'TypeDef', origins: [] },
      )
      object = calls.length - 1
    }
    calls.push({ field: 'module', arguments: [], type: 'Module', origins: [] })
    calls.push({
      on: calls.length - 1,
      field: 'withObject',
      arguments: [of('object', object)],
      type: 'Module',
      origins: [],
    })
    const large = { ...plan, calls, module: calls.length - 1 }
    const outcome = runPlan(large, targetOf('v0.18.10'))
    expect(outcome.ok && outcome.module.objects[0]?.asObject?.functions.length).toBe(20_000)
  })
})

const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', '__proto__', 'constructor', 'id', 'Workspace', 'Directory', 'fooBar', 'HTTPServer', '🦆'),
)
const kinds = ['STRING_KIND', 'VOID_KIND', 'OBJECT_KIND', 'INTERFACE_KIND', 'ENUM_KIND', 'LIST_KIND', 'SCALAR_KIND']
const texts = ['name', 'description', 'value', 'defaultPath', 'defaultValue', 'defaultAddress', 'deprecated', 'reason']
const fields = [
  ...['typeDef', 'function', 'module', 'sourceMap', 'withKind', 'withOptional', 'withListOf', 'withObject'],
  ...['withInterface', 'withEnum', 'withScalar', 'withField', 'withFunction', 'withConstructor', 'withEnumValue'],
  ...[
    'withEnumMember',
    'withArg',
    'withDescription',
    'withSourceMap',
    'withDeprecated',
    'withCachePolicy',
    'withCheck',
  ],
]
const steps = fc.array(
  fc.record({
    field: fc.constantFrom(...fields),
    on: fc.nat({ max: 30 }),
    uses: fc.nat({ max: 30 }),
    kind: fc.constantFrom(...kinds),
    texts: fc.dictionary(fc.constantFrom(...texts), fc.option(names), { maxKeys: 4, noNullPrototype: false }),
  }),
  { maxLength: 40 },
)
const releases = ['v0.12.4', 'v0.18.10', 'v0.18.11', 'v0.20.8', 'v0.21.0', 'v1.0.0-beta.10'].map((one) => targetOf(one))
const starters = new Set(['typeDef', 'function', 'module', 'sourceMap'])

describe('any calls in any order', () => {
  it('give a value or an error, and change nothing that was there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...releases), steps, (target, all) => {
        const values: BuilderValue[] = []
        const texts: string[] = []
        for (const { field, on, uses, kind, texts: given } of all) {
          const receiver = starters.has(field) ? undefined : values[on % (values.length || 1)]
          const used: BuilderArgument = values[uses % (values.length || 1)] ?? null
          const args = new Map<string, BuilderArgument>(Object.entries(given))
          args.set('kind', kind)
          for (const name of [
            'typeDef',
            'elementType',
            'returnType',
            'function',
            'object',
            'iface',
            'enum',
            'sourceMap',
          ])
            args.set(name, used)
          const outcome = applyCall(target, receiver, field, args)
          if ('value' in outcome) {
            values.push(outcome.value)
            texts.push(JSON.stringify(outcome.value))
          } else {
            expect(outcome.error).toMatch(/./u)
          }
        }
        expect(values.map((value) => JSON.stringify(value))).toEqual(texts)
      }),
      { seed, numRuns: 1000 },
    )
  })
})
