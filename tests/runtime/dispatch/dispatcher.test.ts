import { beforeAll, expect, test } from 'vitest'
import { type Clients, createDispatcher, type Dispatcher } from '../../../runtime/dispatch/index.ts'
import { scanModule } from '../../../src/languages/typescript/index.ts'
import { translate } from '../../../src/translate/index.ts'
import { typedefsOf } from '../../languages/typescript/scanText.ts'
import { targetOf } from '../../support/targetOf.ts'
import { loadClasses } from './loadClasses.ts'

const directory = 'tests/runtime/fixtures/workshop'
const loaded: string[] = []
const clients: Clients = {
  load: (kind, typeName, id) => {
    loaded.push(`${kind} ${typeName} ${id}`)
    return { id: async () => id, use: async (times: number) => `${id} used ${times} times` }
  },
}

let dispatcher: Dispatcher
let byValue: Dispatcher
beforeAll(async () => {
  const typedefs = typedefsOf(await scanModule({ directory }))
  const classes = await loadClasses(directory, typedefs)
  const dispatcherFor = (release: string): Dispatcher =>
    createDispatcher({ typedefs, wire: translate(typedefs, targetOf(release)).wire, classes, clients })
  dispatcher = dispatcherFor('v1.0.0-beta.10')
  byValue = dispatcherFor('v0.18.10')
})

/** What a call comes to: the parsed value, or the text of the error. */
async function call(
  name: string,
  args: Record<string, string> = {},
  parent = '{}',
  parentName = 'Workshop',
  by = dispatcher,
) {
  const result = await by.getResult(
    parentName,
    parent,
    name,
    Object.entries(args).map(([key, value]) => ({ name: key, value })),
  )
  return result.ok ? (JSON.parse(result.value) as unknown) : `error: ${result.error.message}`
}

/** The same, as the JSON text it is. */
async function text(name: string, args: Record<string, string> = {}, parent = '{}') {
  const result = await dispatcher.getResult(
    'Workshop',
    parent,
    name,
    Object.entries(args).map(([key, value]) => ({ name: key, value })),
  )
  return result.ok ? result.value : result.error.message
}

test('the constructor runs although the class has none: initialisers count, nothing registered is left out', async () => {
  expect(await call('', {}, 'null')).toEqual({
    drawers: [[{ label: 'initial', sizes: [], notes: [], extra: { kept: [1, 'two'] } }]],
    tool: null,
    directory: null,
    big: 0,
    initialised: 'by the initialiser',
  })
})

test('state comes back as instances, at any depth, with what is no field kept', async () => {
  const drawer = {
    label: 'upper',
    sizes: ['Large'],
    notes: [{ text: 'n', size: 'Small' }],
    extra: { deep: [{ a: null }] },
    unknown: 1,
    ['__proto__']: 2,
  }
  const parent = JSON.stringify({ drawers: [[], [drawer]], initialised: 'x', stray: [1] })
  expect(await call('names', {}, parent)).toBe('Drawer upper large nsmall {"deep":[{"a":null}]}')
  expect(await call('state', {}, parent)).toBe('x')
  expect(await call('pair', { drawer: JSON.stringify(drawer) })).toEqual([
    {
      label: 'upper',
      sizes: ['Large'],
      notes: [{ text: 'n', size: 'Small', tags: null }],
      extra: { deep: [{ a: null }] },
      unknown: 1,
      ['__proto__']: 2,
    },
    { label: 'not upper', sizes: [], notes: [], extra: { kept: [1, 'two'] } },
  ])
})

test('absent, null, and defaults that only the language knows', async () => {
  const parent = '{"initialised":"start"}'
  expect(await call('absent', {}, parent)).toBe('[true,true,true,"start!"]')
  expect(await call('absent', { b: 'null', c: 'null', d: '"given"' }, parent)).toBe('[true,false,true,"given"]')
  expect(await call('absent', { a: '"x"', c: '"y"' }, parent)).toBe('[false,true,false,"start!"]')
})

test('variadic arguments, in any order of the inputs', async () => {
  expect(await call('spread', { rest: '["Small","Large"]', first: '"a"' })).toBe('a: small,large')
  expect(await call('spread', { first: '"a"' })).toBe('a: ')
  expect(await call('spread', { first: '"a"', rest: 'null' })).toBe('a: ')
})

test('functions answer to the name that was registered', async () => {
  expect(await call('renamed')).toBe('called')
  expect(await call('inCode')).toBe('error: no function inCode in Workshop')
  expect(await call('', {}, 'null', 'Note')).toBe('error: no class Note to make an object of')
  expect(await call('x', {}, '{}', 'Nobody')).toBe('error: no object Nobody in module workshop')
  expect(await call('constructor')).toBe('error: no function constructor in Workshop')
  expect(await call('toString', {}, '{}', '__proto__')).toBe('error: no object __proto__ in module workshop')
})

test('numbers that a number cannot hold', async () => {
  const big = '9007199254740993'
  expect(await call('exact', { a: '3', b: big, c: '2' })).toBe(`3 ${big} 2`)
  expect(await call('exact', { a: '3', b: '4', c: big })).toBe('3 4 9007199254740992')
  expect(await call('exact', { a: big, b: '4', c: '1' })).toBe(
    'error: Argument a of Workshop.exact is 9007199254740993, which a number cannot hold exactly; its type in code would have to be bigint',
  )
  expect(await call('exact', { a: '1', b: '4', c: '1e400' })).toBe(
    'error: Argument c of Workshop.exact is larger than a number can be',
  )
  expect(await text('next', {}, `{"big":${big}}`)).toBe('9007199254740994')
  expect(await text('huge')).toBe('1000000000000000000000')
  expect(await text('nan')).toBe('The result of Workshop.nan is NaN, which JSON cannot hold')
})

test('enums travel as the translation says', async () => {
  expect(await call('sizes', { sizes: '["Small",null,"Large"]' })).toEqual(['Large', 'Small', 'Small'])
  expect(await call('sizes', { sizes: '["small",null,"large"]' }, '{}', 'Workshop', byValue)).toEqual([
    'large',
    'small',
    'small',
  ])
  expect(await call('level', { level: '"Low"' })).toBe('High')
  expect(await call('level', { level: '"High"' })).toBe('error: not low: 10')
  expect(await call('core', { protocol: '"UDP"', platform: '"linux/amd64"' })).toBe('true linux/amd64')
})

test('objects of a type alias are plain objects', async () => {
  expect(await call('note', { note: '{"text":"t","size":"Small"}' })).toEqual({
    text: 't',
    size: 'Large',
    tags: null,
    unknown: 'kept',
  })
})

test('clients are loaded by ID and given back as IDs', async () => {
  loaded.length = 0
  expect(await call('lend', { tool: '"id-of-hammer"' }, '{"tool":"id-1","directory":"id-2"}')).toBe('id-of-hammer')
  expect(loaded).toEqual(['INTERFACE Tool id-1', 'OBJECT Directory id-2', 'INTERFACE Tool id-of-hammer'])
  expect(await call('useAll', { tools: '["a","b"]' })).toBe('a used 2 times,b used 2 times')
  expect(await call('make')).toBe(
    'error: The result of Workshop.make has no ID, so it cannot be given to the engine as Tool; only what came from the engine has one',
  )
})

test('results of other kinds', async () => {
  expect(await text('nothing')).toBe('null')
  expect(await text('missing')).toBe('null')
  expect(await call('set')).toEqual(['a', 'b'])
  expect(await call('circle')).toBe('error: Property extra of Drawer holds itself, which JSON cannot')
})

test('what the engine sends may be no JSON', async () => {
  expect(await call('state', {}, '{not json')).toBe('error: The state of Workshop is no JSON that can be read')
  expect(await call('spread', { first: 'x' })).toBe(
    'error: Argument first of Workshop.spread is no JSON that can be read',
  )
  expect(await text('state', {}, 'null')).toBe('null')
})

test.each([
  ['error', 'plain', {}],
  ['nameless', 'TypeError', {}],
  ['exec', 'exit code: 2', { _type: '"EXEC_ERROR"', cmd: '["make"]', exitCode: '2', stderr: '"no rule"' }],
  [
    'chain',
    'cannot build\ncaused by: step 2\ncaused by: exit code: 2',
    { exitCode: '7', step: '2', _type: '"EXEC_ERROR"', cmd: '["make"]', stderr: '"no rule"' },
  ],
  ['many', 'several\none\ntwo', {}],
  ['text', 'just text', {}],
  ['data', '{"reason":"none"}', {}],
  ['nothing', 'undefined', {}],
])('thrown %s', async (how, message, values) => {
  const result = await dispatcher.getResult('Workshop', '{}', 'fail', [{ name: 'how', value: JSON.stringify(how) }])
  expect(result.ok ? undefined : result.error).toEqual({
    message,
    values: Object.entries(values).map(([name, value]) => ({ name, value })),
  })
})

test('a rejected promise is an error like any other', async () => {
  expect(await call('reject')).toBe('error: later')
})
