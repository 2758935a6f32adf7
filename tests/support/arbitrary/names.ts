import fc from 'fast-check'
import type { ArbitraryOptions } from './world.ts'

const verbs = [
  'build',
  'test',
  'lint',
  'publish',
  'deploy',
  'scan',
  'sign',
  'release',
  'fetch',
  'render',
  'migrate',
  'notify',
]

const nouns = ['', 'image', 'chart', 'docs', 'site', 'api', 'bundle', 'index', 'report', 'cache', 'v2', 'HTTP']

const hostileNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '🚀',
  'größe',
  'a/b~c',
  '2fast',
  '"',
  '\u0000',
  'x'.repeat(300),
]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const comparable = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

export type Casing = 'camel' | 'pascal' | 'screaming'

const legalName = (casing: Casing): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...verbs), fc.constantFrom(...nouns), fc.boolean()).map(([verb, noun, snake]) => {
    if (casing === 'screaming') return (noun === '' ? verb : `${verb}_${noun}`).toUpperCase()
    const joined = snake && noun !== '' ? `${verb}_${noun}` : `${verb}${capital(noun)}`
    return casing === 'pascal' ? capital(joined) : joined
  })

export const nameArbitrary = (options: ArbitraryOptions, casing: Casing): fc.Arbitrary<string> =>
  options.names === 'legal'
    ? legalName(casing)
    : fc.oneof(legalName(casing), fc.constantFrom(...hostileNames), fc.string({ unit: 'grapheme' }))

/** Names that differ; in `legal` ones even after an engine has re-cased them. */
export const namesArbitrary = (
  options: ArbitraryOptions,
  casing: Casing,
  minLength: number,
  maxLength: number,
): fc.Arbitrary<string[]> =>
  options.meaning === 'any' && options.names === 'hostile'
    ? fc.array(nameArbitrary(options, casing), { minLength, maxLength })
    : fc.uniqueArray(nameArbitrary(options, casing), {
        minLength,
        maxLength,
        selector: options.names === 'legal' ? comparable : (name) => name,
      })
