import { describe, expect, it } from 'vitest'
import { type GoJson, readGoJson } from '../../src/engine/go/index.ts'
import { type LoadedModule, loadModule } from '../../src/engine/module/load/index.ts'
import { endCall, readField, startCall, takeResult, takeReturn } from '../../src/engine/runtime/calls/index.ts'
import { type LabTypedefs, labPlan } from '../support/labNotation.ts'
import { targetOf } from '../support/targetOf.ts'

const typedefs: LabTypedefs = {
  objects: [
    {
      name: 'Shop',
      fields: [
        { name: 'open_at', type: 'int' },
        { name: 'tags', type: '[string]' },
      ],
      functions: [
        {
          name: 'buy',
          returns: '[Obj:Thing]',
          args: [
            { name: 'zeal', type: 'int', default: 2 },
            { name: 'what', type: 'string' },
            { name: 'note', type: 'string?' },
            { name: 'at', type: 'Obj:Directory', defaultPath: '/' },
          ],
        },
        { name: 'pay', returns: 'float', args: [{ name: 'platforms', type: '[Scalar:Platform]' }] },
      ],
    },
    { name: 'Thing', fields: [{ name: 'x', type: 'string' }] },
  ],
}

function shop(release: string): LoadedModule {
  const target = targetOf(release)
  const result = loadModule(labPlan(typedefs, target), target, { moduleName: 'shop' })
  if (!result.ok) throw new Error(result.findings[0]?.message)
  return result.module
}

const json = (text: string): GoJson => {
  const read = readGoJson(text)
  if (!read.ok) throw new Error(read.message)
  return read.value
}

const session = { load: () => undefined }

function start(module: LoadedModule, name: string, args: Readonly<Record<string, string>>, state = '{}') {
  const object = module.served.objects[0]?.asObject
  const fn = object?.functions.find((one) => one.name === name)
  if (!object || !fn) throw new Error('no function')
  const given = new Map(Object.entries(args).map(([key, text]) => [key, json(text)]))
  const context = (arg: { readonly name: string }) => (arg.name === 'at' ? 'id-of-at' : undefined)
  return startCall({ module, session, object, fn, args: given, state: json(state), context })
}

describe('a call', () => {
  it('has its arguments by name, defaults among them, and what the engine adds last', () => {
    expect(start(shop('v0.20.8'), 'buy', { what: '"<b>"' }, '{"b":1,"a":12345678901234567890}')).toEqual({
      call: {
        parentName: 'Shop',
        name: 'buy',
        parent: '{"a":12345678901234567890,"b":1}',
        inputArgs: [
          { name: 'what', value: '"\\u003cb\\u003e"' },
          { name: 'zeal', value: '2' },
          { name: 'at', value: '"id-of-at"' },
        ],
      },
    })
  })

  it('has a null that was given, and nothing for what was not', () => {
    const started = start(shop('v0.20.8'), 'buy', { what: '"x"', note: 'null', zeal: '1', at: '"given"' })
    expect('call' in started && started.call.inputArgs).toEqual([
      { name: 'at', value: '"given"' },
      { name: 'note', value: 'null' },
      { name: 'what', value: '"x"' },
      { name: 'zeal', value: '1' },
    ])
  })

  it.each([
    ['linux/amd64', undefined],
    ['arm64', undefined],
    ['bogus', '"bogus": unknown operating system or architecture: invalid argument'],
    ['a/b/c/d', '"a/b/c/d": cannot parse platform specifier: invalid argument'],
    [
      'li nux/x',
      '"li nux" is an invalid component of "li nux/x": platform specifier component must match "^[A-Za-z0-9_.-]+$": invalid argument',
    ],
  ])('for the platform %s', (platform, problem) => {
    const started = start(shop('v0.18.10'), 'pay', { platforms: JSON.stringify([platform]) })
    const said = `failed to set call inputs: failed to convert arg "platforms": ${problem}`
    expect('error' in started ? started.error : undefined).toBe(problem && said)
  })
})

describe('a result', () => {
  const convert = (release: string, name: string, text: string) => {
    const module = shop(release)
    const fn = module.served.objects[0]?.asObject?.functions.find((one) => one.name === name)
    if (!fn) throw new Error('no function')
    return takeResult(module, session, fn, json(text))
  }

  it.each([
    ['buy', '{}', 'ListType.ConvertFromSDKResult: expected []any, got map[string]interface {}'],
    ['buy', '["x"]', 'unexpected result value type string for object "ShopThing"'],
    ['buy', '[1]', 'unexpected result value type json.Number for object "ShopThing"'],
    ['pay', '[]', 'cannot create Float from []interface {}'],
    ['pay', '1e999', 'strconv.ParseFloat: parsing "1e999": value out of range'],
  ])('of %s that is %s is refused', (name, text, said) => {
    expect(convert('v0.20.8', name, text)).toEqual({ error: `convert return value: ${said}` })
    expect(convert('v0.18.12', name, text)).toEqual({ error: `failed to convert return value: ${said}` })
  })

  it('keeps what an object has that is not registered', () => {
    expect(convert('v0.20.8', 'buy', '[{"x":"y","hidden":[1]},null]')).toEqual({
      value: {
        kind: 'list',
        items: [{ kind: 'object', type: 'ShopThing', state: json('{"x":"y","hidden":[1]}') }, { kind: 'null' }],
      },
    })
  })
})

describe('a field', () => {
  const read = (name: string, state: string) => {
    const module = shop('v0.20.8')
    const field = module.served.objects[0]?.asObject?.fields.find((one) => one.name === name)
    if (!field) throw new Error('no field')
    return readField(module, session, field, json(state))
  }

  it.each([
    ['openAt', '{"open_at":9}', { kind: 'scalar', json: { kind: 'number', token: '9' } }],
    ['openAt', '{"openAt":9}', { kind: 'scalar', json: { kind: 'number', token: '0' } }],
    ['tags', 'null', { kind: 'list', items: [] }],
  ])('%s of %s', (name, state, value) => {
    expect(read(name, state)).toEqual({ value })
  })

  it('of another type than its own is an error without a prefix', () => {
    expect(read('openAt', '{"open_at":"soon"}')).toEqual({ error: 'strconv.ParseInt: parsing "soon": invalid syntax' })
  })
})

describe('what a runtime returns', () => {
  const call = { parentName: 'Shop', name: 'buy', parent: '{}', inputArgs: [] }
  const exit = (code: number) => ({ code, command: [], stdout: '', stderr: '' })
  const error = {
    message: 'sold out',
    values: [
      { name: 'left', value: '0' },
      { name: 'raw', value: 'not json' },
    ],
  }

  it('may be an error with values', () => {
    const target = targetOf('v0.20.8')
    const taken = takeReturn(target, {}, { error })
    expect('returned' in taken && endCall(target, call, taken.returned, exit(1))).toEqual({
      error: 'sold out',
      extensions: { left: { kind: 'number', token: '0' }, raw: { kind: 'string', value: 'not json' } },
    })
  })

  it.each([
    ['v0.21.4', { value: '2', error }],
    ['v1.0.0-beta.2', { value: '2', error }],
  ])('is the last of each on %s', (release, expected) => {
    const target = targetOf(release)
    let returned = {}
    for (const given of [{ value: '1' }, { error }, { value: '2' }]) {
      const taken = takeReturn(target, returned, given)
      if ('returned' in taken) returned = taken.returned
    }
    expect(returned).toEqual(expected)
  })

  it.each(['v0.21.5', 'v1.0.0-beta.3'])('is the first of all on %s', (release) => {
    const target = targetOf(release)
    expect(takeReturn(target, { value: '1' }, { error })).toEqual({ error: 'function call return already set' })
    expect(takeReturn(target, {}, { value: '{x' })).toEqual({
      error: "decode function return value: invalid character 'x' looking for beginning of object key string",
    })
  })

  it('is said of the constructor by that name', () => {
    const target = targetOf('v0.21.8')
    expect(endCall(target, { ...call, name: '' }, {}, exit(0))).toEqual({
      error: 'constructor completed without returning a value',
    })
    expect(endCall(target, { ...call, name: '' }, {}, exit(1))).toMatchObject({
      error: 'call constructor: exit code: 1',
    })
  })
})
