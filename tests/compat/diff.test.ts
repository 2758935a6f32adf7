import { describe, expect, test } from 'vitest'
import { diffTypedefs } from '../../src/diff/diffTypedefs.ts'
import { fixture } from '../support/fixtures.ts'
import { document, list, named, optional, STRING, VOID } from './support.ts'

interface Shop {
  readonly fields?: readonly object[]
  readonly functions?: readonly object[]
  readonly arguments?: readonly object[]
  readonly types?: object
  readonly name?: string
}

/** The module `shop` with one main object. */
const shop = ({ fields = [], functions = [], arguments: args = [], types = {}, name = 'shop' }: Shop) =>
  document({ name, objects: [{ name: 'Shop', fields, functions, constructorFunction: { arguments: args } }], ...types })

const changes = (before: Shop, after: Shop): readonly string[] =>
  diffTypedefs(shop(before), shop(after)).map(
    (change) => `${change.class} ${change.before ?? '-'} → ${change.after ?? '-'}: ${change.message}. ${change.hint}`,
  )

const order = (args: readonly object[]) => ({ functions: [{ name: 'order', returnType: STRING, arguments: args }] })
const returning = (returnType: object) => ({ functions: [{ name: 'order', returnType }] })
const at = '/objects/0/functions/0/arguments/0'

describe('what callers pass', () => {
  test('an argument becomes optional: safe', () => {
    expect(changes(order([{ name: 'item', type: STRING }]), order([{ name: 'item', type: optional(STRING) }]))).toEqual(
      [
        `safe ${at} → ${at}: Argument item of function order of Shop is now optional. Nothing to do; callers that pass it are not affected.`,
      ],
    )
  })
  test('an argument becomes required: breaking', () => {
    expect(changes(order([{ name: 'item', type: optional(STRING) }]), order([{ name: 'item', type: STRING }]))).toEqual(
      [
        `breaking ${at} → ${at}: Argument item of function order of Shop is now required. Callers that leave it out get an error; keep it optional, or give it a default.`,
      ],
    )
  })
  test('null is refused where a default remains: breaking', () => {
    expect(
      changes(
        order([{ name: 'item', type: optional(STRING), defaultValue: 'tea' }]),
        order([{ name: 'item', type: STRING, defaultValue: 'tea' }]),
      ),
    ).toEqual([
      `breaking ${at} → ${at}: Argument item of function order of Shop takes string instead of string?: null is now refused. Callers that pass null get an error; keep the type optional.`,
    ])
  })
  test('a required argument is added: breaking; one with a default: safe', () => {
    expect(changes(order([]), order([{ name: 'item', type: STRING }]))).toEqual([
      `breaking - → ${at}: Argument item of function order of Shop is new and required. Callers that do not pass it get an error; make it optional or give it a default.`,
    ])
    expect(changes(order([]), order([{ name: 'item', type: STRING, defaultValue: 'tea' }]))).toEqual([
      `safe - → ${at}: Argument item of function order of Shop is new and optional. Nothing to do; callers do not have to pass it.`,
    ])
    expect(changes(order([]), order([{ name: 'place', type: named('OBJECT', 'Workspace') }]))).toEqual([
      `safe - → ${at}: Argument place of function order of Shop is new and optional. Nothing to do; callers do not have to pass it.`,
    ])
  })
  test('an argument is removed: breaking', () => {
    expect(changes(order([{ name: 'item', type: STRING }]), order([]))).toEqual([
      `breaking ${at} → -: Argument item of function order of Shop was removed. Callers that pass it get an error; deprecate it first, and remove it when nobody passes it.`,
    ])
  })
  test('types: elements, widening, anything else', () => {
    const type = (before: object, after: object) =>
      changes(order([{ name: 'item', type: before }]), order([{ name: 'item', type: after }]))
    expect(type(list(optional(STRING)), list(STRING))).toEqual([
      `breaking ${at} → ${at}: Argument item of function order of Shop takes [string] instead of [string?]: null is now refused. Callers that pass null get an error; keep the type optional.`,
    ])
    expect(type(list(STRING), list(optional(STRING)))).toEqual([
      `safe ${at} → ${at}: Argument item of function order of Shop takes [string?] instead of [string]: null is now allowed. Nothing to do.`,
    ])
    expect(type({ kind: 'INTEGER' }, { kind: 'FLOAT' })).toEqual([
      `risky ${at} → ${at}: Argument item of function order of Shop takes float instead of integer. Requests of callers work as before; code generated for them may have to convert its numbers.`,
    ])
    expect(type({ kind: 'FLOAT' }, { kind: 'INTEGER' })).toEqual([
      `breaking ${at} → ${at}: Argument item of function order of Shop takes integer instead of float. The values callers pass are refused; add an argument of another name instead.`,
    ])
    expect(type(named('OBJECT', 'File'), named('OBJECT', 'Directory'))).toEqual([
      `breaking ${at} → ${at}: Argument item of function order of Shop takes Directory instead of File. The values callers pass are refused; add an argument of another name instead.`,
    ])
  })
  test('defaults, of each kind', () => {
    const directory = { name: 'source', type: optional(named('OBJECT', 'Directory')) }
    expect(
      changes(
        order([{ ...directory, defaultPath: '/', ignore: ['dist'] }]),
        order([{ ...directory, defaultPath: '/src', ignore: ['dist', '*.md'] }]),
      ),
    ).toEqual([
      `risky ${at} → ${at}: Argument source of function order of Shop now defaults to the path "/src" (was the path "/"). Callers that omit it get the new default; mention it in the release notes.`,
      `risky ${at} → ${at}: Argument source of function order of Shop now ignores "dist", "*.md" instead of "dist". The function sees other files, and is cached by them.`,
    ])
    expect(changes(order([{ ...directory, defaultPath: '/' }]), order([directory]))).toEqual([
      `risky ${at} → ${at}: Argument source of function order of Shop no longer has a default (was the path "/"). The function gets no value from callers that omit it: fill it in there.`,
    ])
    expect(changes(order([directory]), order([{ ...directory, defaultPath: '/' }]))).toEqual([
      `risky ${at} → ${at}: Argument source of function order of Shop now defaults to the path "/" (had no default). Callers that omit it get the default; mention it in the release notes.`,
    ])
  })
  test('a default that takes the place of passing it is no surprise to anybody', () => {
    expect(
      changes(order([{ name: 'item', type: STRING }]), order([{ name: 'item', type: STRING, defaultValue: 'tea' }])),
    ).toEqual([
      `safe ${at} → ${at}: Argument item of function order of Shop is now optional. Nothing to do; callers that pass it are not affected.`,
    ])
  })
  test('required arguments in another order: risky; optional ones: nothing', () => {
    const a = { name: 'item', type: STRING }
    const b = { name: 'shopName', type: STRING }
    expect(changes(order([a, b]), order([b, a]))).toEqual([
      'risky /objects/0/functions/0 → /objects/0/functions/0: Function order of Shop takes its required arguments as (shopName, item) instead of (item, shopName). Code generated for callers passes them by position: keep the order.',
    ])
    const c = { name: 'item', type: optional(STRING) }
    expect(changes(order([c, b]), order([b, c]))).toEqual([])
  })
  test('the constructor of the main object is called, others are not', () => {
    expect(changes({}, { arguments: [{ name: 'token', type: named('OBJECT', 'Secret') }] })).toEqual([
      'breaking - → /objects/0/constructorFunction/arguments/0: Argument token of the constructor of Shop is new and required. Callers that do not pass it get an error; make it optional or give it a default.',
    ])
    const other = (args: readonly object[]) =>
      document({
        name: 'shop',
        objects: [{ name: 'Shop' }, { name: 'Till', constructorFunction: { arguments: args } }],
      })
    expect(diffTypedefs(other([]), other([{ name: 'token', type: STRING }])).map(({ message }) => message)).toEqual([
      'Constructor of Till takes other arguments, but callers can only use the constructor of the main object',
    ])
  })
})

describe('what callers get', () => {
  const fn = '/objects/0/functions/0'
  test('a result may be missing: breaking; is never missing: safe', () => {
    expect(changes(returning(STRING), returning(optional(STRING)))).toEqual([
      `breaking ${fn} → ${fn}: Function order of Shop may now return null: string? instead of string. Callers that do not expect null break; return an empty value, or add a function of another name.`,
    ])
    expect(changes(returning(list(optional(STRING))), returning(list(STRING)))).toEqual([
      `safe ${fn} → ${fn}: Function order of Shop now always returns a value: [string] instead of [string?]. Nothing to do; callers that check for null never see it.`,
    ])
  })
  test('what widens an argument breaks a result', () => {
    expect(changes(returning({ kind: 'INTEGER' }), returning({ kind: 'FLOAT' }))).toEqual([
      `breaking ${fn} → ${fn}: Function order of Shop returns float instead of integer. Callers that use the result break; add a function of another name instead.`,
    ])
    expect(changes(returning(optional(list(STRING))), returning(list(optional(STRING))))).toEqual([
      `breaking ${fn} → ${fn}: Function order of Shop returns [string?] instead of [string]?. Callers that use the result break; add a function of another name instead.`,
    ])
  })
  test('a field and a function without arguments are alike', () => {
    expect(changes({ fields: [{ name: 'order', type: STRING }] }, returning(STRING))).toEqual([
      `safe /objects/0/fields/0 → ${fn}: Function order of Shop was a field. Callers read it as before if it can be called without arguments.`,
    ])
    expect(changes(order([{ name: 'item', type: STRING }]), { fields: [{ name: 'order', type: STRING }] })).toEqual([
      `safe ${fn} → /objects/0/fields/0: Field order of Shop was a function. Callers read it as before; removed arguments are reported separately.`,
      `breaking ${at} → -: Argument item of field order of Shop was removed. Callers that pass it get an error; deprecate it first, and remove it when nobody passes it.`,
    ])
  })
  test('a field that becomes private is gone', () => {
    const field = { name: 'till', type: STRING }
    expect(changes({ fields: [field] }, { fields: [{ ...field, private: true }] })).toEqual([
      'breaking /objects/0/fields/0 → -: Field till of Shop was removed. Callers get an error when they read it; keep it, or add a function of the same name without required arguments.',
    ])
  })
  test('functions come and go', () => {
    expect(changes(returning(STRING), { functions: [{ name: 'sell', returnType: STRING }] })).toEqual([
      `breaking ${fn} → -: Function order of Shop was removed. Callers get an error when they call it; deprecate it first, and remove it when nobody uses it.`,
      `safe - → ${fn}: Function sell of Shop is new. Nothing to do; no caller depends on it yet.`,
    ])
  })
  test('another spelling of the same GraphQL name', () => {
    expect(
      changes(
        { functions: [{ name: 'order_tea', returnType: STRING }] },
        { functions: [{ name: 'orderTea', returnType: STRING }] },
      ),
    ).toEqual([
      `safe ${fn} → ${fn}: Function order_tea of Shop is now spelled orderTea. Callers still see orderTea; the runtime is called with the new spelling.`,
    ])
  })
  test('caching, marks, deprecation, description', () => {
    const before = {
      functions: [
        { name: 'order', returnType: STRING, cachePolicy: { policy: 'Never' }, up: true, description: 'Orders.' },
      ],
    }
    const after = {
      functions: [
        {
          name: 'order',
          returnType: STRING,
          cachePolicy: { policy: 'Default', timeToLive: '10m' },
          check: true,
          agent: true,
          description: 'Orders. ',
          deprecated: '',
        },
      ],
    }
    expect(changes(before, after)).toEqual([
      `risky ${fn} → ${fn}: Function order of Shop is cached for 10m instead of never. Callers may get an older result; keep the old policy if the function depends on the outside world.`,
      `risky ${fn} → ${fn}: Function order of Shop is now annotated as check. \`dagger check\` now runs it, and fails if it fails.`,
      `risky ${fn} → ${fn}: Function order of Shop is no longer annotated as service. Commands that run every service skip it; pipelines that rely on it do less than before.`,
      `safe ${fn} → ${fn}: Function order of Shop is now annotated as agent. Commands that run every agent include it.`,
      `safe ${fn} → ${fn}: Function order of Shop is now deprecated: no reason given. Callers see a warning and can move on before it goes away.`,
    ])
    expect(
      changes(after, before)
        .map((line) => line.split(':')[1])
        .at(0),
    ).toBe(' Function order of Shop is cached never instead of for 10m. Callers wait more often.')
  })
})

describe('types', () => {
  const drinks = (members: readonly object[]) => ({ types: { enums: [{ name: 'Drink', members }] } })
  const tea = { name: 'Tea', value: 'tea' }
  const milk = { name: 'Milk', value: 'milk' }
  test('an enum member goes away: breaking', () => {
    expect(changes(drinks([tea, milk]), drinks([tea]))).toEqual([
      'breaking /enums/0/members/1 → -: Member Milk of enum Drink was removed. Callers that pass or compare it break; deprecate it first, and remove it when nobody uses it.',
    ])
  })
  test('an enum member comes: safe where it is only passed in, risky where it is a result', () => {
    expect(changes(drinks([tea]), drinks([tea, milk]))).toEqual([
      'safe - → /enums/0/members/1: Member Milk of enum Drink is new. Nothing to do; the enum is only an input, and no caller depends on the member yet.',
    ])
    const functions = [{ name: 'last', returnType: list(named('ENUM', 'drink')) }]
    expect(changes({ functions, ...drinks([tea]) }, { functions, ...drinks([tea, milk]) })).toEqual([
      'risky - → /enums/0/members/1: Member Milk of enum Drink is new, and functions return this enum. Callers that handle every known member meet an unknown one.',
    ])
  })
  test('an enum member gets another value', () => {
    expect(changes(drinks([tea]), drinks([{ name: 'Tea', value: 'TEA' }]))).toEqual([
      'risky /enums/0/members/0 → /enums/0/members/0: Member Tea of enum Drink has the value "TEA" instead of "tea". Below engine or engineVersion v0.18.11 callers see values instead of names: this breaks them there.',
    ])
    expect(changes(drinks([{ name: 'Tea' }]), drinks([{ name: 'Tea', value: '' }]))).toEqual([])
  })
  const priced = (functions: readonly object[]) => ({ types: { interfaces: [{ name: 'Priced', functions }] } })
  const price = { name: 'price', returnType: STRING }
  test('an interface asks for more: breaking for objects that were one', () => {
    const tax = { name: 'tax', returnType: STRING }
    expect(changes(priced([price]), priced([price, tax]))).toEqual([
      'breaking - → /interfaces/0/functions/1: Function tax of interface Priced is new, so objects that implemented Priced may no longer do so. Add the function to a new interface.',
    ])
    expect(changes(priced([price, tax]), priced([price]))).toEqual([
      'breaking /interfaces/0/functions/1 → -: Function tax of interface Priced was removed. Callers get an error when they call it; deprecate it first, and remove it when nobody uses it.',
    ])
  })
  test('even an optional argument breaks an interface, and so does a better result', () => {
    const withArgument = { ...price, arguments: [{ name: 'in_currency', type: optional(STRING) }] }
    expect(changes(priced([price]), priced([withArgument]))).toEqual([
      'breaking /interfaces/0/functions/0 → /interfaces/0/functions/0: Function price of interface Priced takes (inCurrency: string?) instead of (), so objects that implemented Priced may no longer do so. Engines compare names, order and optionality of arguments; add the new form to a new interface.',
    ])
    expect(changes(priced([{ ...price, returnType: optional(STRING) }]), priced([price]))).toEqual([
      'breaking /interfaces/0/functions/0 → /interfaces/0/functions/0: Function price of interface Priced returns string instead of string?, so objects that implemented Priced may no longer do so. Add the new form to a new interface.',
    ])
  })
  test('types come, go and change their kind', () => {
    const before = {
      types: { enums: [{ name: 'Drink', members: [tea] }], interfaces: [{ name: 'Priced', functions: [price] }] },
    }
    const after = {
      types: {
        enums: [
          { name: 'Priced', members: [tea] },
          { name: 'Food', members: [milk] },
        ],
      },
    }
    expect(changes(before, after)).toEqual([
      'breaking /enums/0 → -: Enum Drink was removed. Callers that use it break; deprecate it first, and remove it when nobody uses it.',
      'breaking /interfaces/0 → /enums/0: Priced was an interface and is now an enum. Code generated for callers breaks; give the new type another name.',
      'safe - → /enums/1: Enum Food is new. Nothing to do; no caller depends on it yet.',
    ])
  })
  test('a renamed module keeps its main object', () => {
    const before = document({ name: 'shop', objects: [{ name: 'Shop' }] })
    const after = document({ name: 'store', objects: [{ name: 'Store' }] })
    expect(diffTypedefs(before, after).map(({ message }) => message)).toEqual(['Module shop was renamed to store'])
  })
})

test('a document does not differ from itself', () => {
  for (const name of ['every-feature', 'ci-module', 'ducks', 'nested'])
    expect(diffTypedefs(fixture(name), fixture(name))).toEqual([])
})

test('names that objects have by themselves are names like others', () => {
  const functions = [
    { name: 'constructor', returnType: VOID },
    { name: '__proto__', returnType: VOID },
  ]
  expect(changes({ functions }, { functions: [] }).map((line) => line.split(': ')[1])).toEqual([
    'Function constructor of Shop was removed. Callers get an error when they call it; deprecate it first, and remove it when nobody uses it.',
    'Function __proto__ of Shop was removed. Callers get an error when they call it; deprecate it first, and remove it when nobody uses it.',
  ])
})
