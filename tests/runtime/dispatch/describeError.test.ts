import { expect, test } from 'vitest'
import { describeError } from '../../../runtime/dispatch/index.ts'

const refusing = (said: object): object => {
  const refuse = (): never => {
    throw new Error('asked')
  }
  return new Proxy(said, { get: refuse, has: refuse, ownKeys: refuse, getPrototypeOf: refuse })
}
const chained = (length: number): Error => {
  let error = new Error('0')
  for (let index = 1; index < length; index++) error = new Error(`${index}`, { cause: error })
  return error
}
const getters = (): Error =>
  Object.defineProperties(new Error('said'), {
    message: {
      get() {
        throw new Error('asked')
      },
    },
  })
const inItself = (): AggregateError => {
  const error = new AggregateError([new Error('one')], 'many')
  error.errors.push(error, new AggregateError([new Error('two')], ''))
  return error
}

const cases: readonly (readonly [what: string, thrown: unknown, message: string])[] = [
  ['null', null, 'null'],
  ['nothing', undefined, 'undefined'],
  ['a symbol', Symbol('x'), 'Symbol(x)'],
  ['a whole number', 10n, '10'],
  ['an object without a prototype', Object.create(null), '{}'],
  ['one that holds itself', self(), '<ref *1> { self: [Circular *1] }'],
  ['a Proxy that refuses', refusing({ code: 7 }), '{ code: 7 }'],
  ['a Proxy of an error that refuses', refusing(new TypeError('inner')), 'inner'],
  ['an error whose message is refused', getters(), 'an error whose message cannot be read'],
  ['an error whose message is an object', Object.assign(new Error('a'), { message: { code: 7 } }), '{ code: 7 }'],
  ['an error without a message', new TypeError(''), 'TypeError'],
  ['errors that gather themselves', inItself(), 'many\none\ntwo'],
]

function self(): object {
  const holder: { self?: object } = {}
  holder.self = holder
  return holder
}

test.each(cases)('%s keeps its message', (_, thrown, message) => {
  expect(describeError(thrown)).toEqual({ message, values: [] })
})

test('a hundred thousand causes', () => {
  const { message } = describeError(chained(100_000))
  expect(message.split('\ncaused by: ')).toEqual(Array.from({ length: 100_000 }, (_, index) => `${99_999 - index}`))
})

test('values that cannot be read are left out', () => {
  const extensions = {
    tag: 'v1',
    self: self(),
    big: 10n,
    call: () => 1,
    get refused() {
      throw new Error('asked')
    },
  }
  const { values } = describeError(Object.assign(new Error('m'), { extensions }))
  expect(values).toEqual([
    { name: 'tag', value: '"v1"' },
    { name: 'big', value: '10' },
  ])
  expect(describeError(Object.assign(new Error('m'), { extensions: refusing({}) })).values).toEqual([])
})
