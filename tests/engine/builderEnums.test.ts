import { describe, expect, it } from 'vitest'
import { chain, type Step } from '../support/builderCalls.ts'
import { targetOf } from '../support/targetOf.ts'

/** Members as `name = value (originalName)`, or what the engine says. */
function members(release: string, view: string | undefined, ...steps: readonly Step[]): readonly string[] | string {
  const outcome = chain(targetOf(release, view), ['typeDef'], ['withEnum', { name: 'Level' }], ...steps)
  if ('error' in outcome) return outcome.error
  if (outcome.value.type !== 'TypeDef') throw new Error('no typedef')
  return outcome.value.state.asEnum!.members.map(
    ({ name, value, originalName }) => `${name} = ${value} (${originalName})`,
  )
}

const value = (text: string): Step => ['withEnumValue', { value: text }]
const member = (name: string, text?: string): Step => [
  'withEnumMember',
  text === undefined ? { name } : { name, value: text },
]
const odd = (text: string): string =>
  `enum name "${text}" is not valid (only letters, digits and underscores are allowed)`
const own = undefined
const old = 'v0.18.10'

describe('withEnumValue', () => {
  it.each([
    ['v0.12.4', ['FOO_BAR =  (fooBar)']],
    ['v0.12.5', ['fooBar =  (fooBar)']],
    ['v0.18.10', ['fooBar =  (fooBar)']],
    ['v0.18.11', ['fooBar = fooBar (fooBar)']],
    ['v0.21.0', ['fooBar = fooBar (fooBar)']],
  ])('on %s', (release, expected) => expect(members(release, own, value('fooBar'))).toEqual(expected))

  it.each([
    ['v0.18.10', 'foo-bar', 'enum value "foo-bar" is not valid (only letters, digits and underscores are allowed)'],
    ['v0.18.10', '', 'enum value must not be empty'],
    ['v0.18.11', 'foo-bar', odd('foo-bar')],
    ['v0.18.12', '', odd('')],
    ['v0.21.0', '1st', odd('1st')],
  ])('%s refuses %j', (release, text, message) => expect(members(release, own, value(text))).toBe(message))

  it.each([
    ['v0.18.10', 'enum value "A" is already defined'],
    ['v0.18.11', 'enum "A" is already defined'],
    ['v0.20.8', 'enum "A" is already defined'],
  ])('%s refuses a value that is there', (release, message) =>
    expect(members(release, own, value('A'), value('A'))).toBe(message),
  )

  it('replaces it from v0.21.0 on, in its place', () => {
    expect(members('v0.21.0', own, value('A'), value('B'), value('A'))).toEqual(['A = A (A)', 'B = B (B)'])
  })
})

describe('withEnumMember in a new view', () => {
  it.each([
    ['v0.18.11', ['FOO_BAR = foo (fooBar)']],
    ['v0.18.12', ['FOO_BAR = foo (fooBar)']],
    ['v0.21.0', ['FOO_BAR = foo (fooBar)']],
  ])('on %s', (release, expected) => expect(members(release, own, member('fooBar', 'foo'))).toEqual(expected))

  it('v0.18.11 drops a value that is the name', () => {
    expect(members('v0.18.11', own, member('A', 'A'))).toEqual(['A =  (A)'])
    expect(members('v0.18.12', own, member('A', 'A'))).toEqual(['A = A (A)'])
  })

  it('the name is checked as given before v0.21.0, and as made from then on', () => {
    expect(members('v0.18.11', own, member('foo-bar', 'x'))).toBe(odd('foo-bar'))
    expect(members('v0.20.8', own, member('foo-bar', 'x'))).toBe(odd('foo-bar'))
    expect(members('v0.21.0', own, member('foo-bar', 'x'))).toEqual(['FOO_BAR = x (foo-bar)'])
  })

  it('takes any value there', () => {
    for (const release of ['v0.18.11', 'v0.20.8', 'v0.21.0']) {
      expect(members(release, own, member('A', 'a-b c'))).toEqual(['A = a-b c (A)'])
    }
  })

  it('before v0.21.0 what the engine made of a name is compared with what is given', () => {
    expect(members('v0.20.8', own, member('fooBar', '1'), member('fooBar', '2'))).toEqual([
      'FOO_BAR = 1 (fooBar)',
      'FOO_BAR = 2 (fooBar)',
    ])
    expect(members('v0.20.8', own, member('fooBar', '1'), member('FOO_BAR', '2'))).toBe(
      'enum "FOO_BAR" is already defined',
    )
    expect(members('v0.21.0', own, member('fooBar', '1'), member('foo_bar', '2'))).toEqual(['FOO_BAR = 2 (foo_bar)'])
  })

  it('a value that another member has is refused', () => {
    for (const release of ['v0.18.11', 'v0.18.12', 'v0.21.0']) {
      expect(members(release, own, member('A', 'x'), member('B', 'x'))).toBe(
        'enum "A" is already defined with value "x"',
      )
    }
    expect(members('v0.21.0', own, member('A'), member('B'))).toEqual(['A =  (A)', 'B =  (B)'])
  })
})

describe('withEnumMember in an old view', () => {
  it.each([
    ['v0.18.11', 'foo', ['foo = foo (Bar)']],
    ['v0.18.12', 'foo', ['foo = foo (Bar)']],
    ['v0.21.0', 'foo', ['foo = foo (Bar)']],
    ['v0.18.11', 'Bar', [' =  (Bar)']],
    ['v0.18.12', 'Bar', ['Bar = Bar (Bar)']],
    ['v0.18.11', undefined, [' =  (Bar)']],
    ['v0.18.12', undefined, odd('')],
    ['v0.20.8', undefined, odd('')],
    ['v0.21.0', undefined, ['Bar = Bar (Bar)']],
  ])('on %s with the value %j', (release, text, expected) =>
    expect(members(release, old, member('Bar', text))).toEqual(expected),
  )

  it('the value has to be a name, but on v0.18.11 the name has', () => {
    expect(members('v0.18.11', old, member('A', 'a-b'))).toEqual(['a-b = a-b (A)'])
    expect(members('v0.18.11', old, member('a-b', 'A'))).toBe(odd('a-b'))
    expect(members('v0.18.12', old, member('A', 'a-b'))).toBe(odd('a-b'))
    expect(members('v0.21.0', old, member('A', 'a-b'))).toBe(odd('a-b'))
    expect(members('v0.18.12', old, member('a-b', 'A'))).toEqual(['A = A (a-b)'])
  })

  it('a second member of the same value is refused', () => {
    expect(members('v0.20.8', old, member('A', 'x'), member('B', 'x'))).toBe('enum "x" is already defined')
  })
})

describe('members', () => {
  it('have descriptions, reasons for deprecation and source maps', () => {
    const outcome = chain(
      targetOf('v0.21.0'),
      ['typeDef'],
      ['withEnum', { name: 'Level' }],
      ['withEnumMember', { name: 'Low', value: 'low', description: ' The first ', deprecated: '' }],
    )
    expect('value' in outcome && outcome.value.type === 'TypeDef' && outcome.value.state.asEnum?.members).toEqual([
      { name: 'LOW', originalName: 'Low', value: 'low', description: ' The first ', deprecated: '' },
    ])
  })
})
