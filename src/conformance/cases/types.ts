import type { ConformanceCase } from '../conformanceCase.ts'
import { argument, demo, fn, integer, listOf, nothing, object, optional, string } from './shorthand.ts'

export const typeCases: readonly ConformanceCase[] = [
  {
    id: 'primitive-results',
    feature: 'types',
    prose:
      'Demo has four functions without arguments: text returns a string, number an integer, share a floating-point number, flag a boolean.',
    typedefs: demo({
      functions: [
        fn('text'),
        fn('number', { returnType: integer }),
        fn('share', { returnType: { kind: 'FLOAT' } }),
        fn('flag', { returnType: { kind: 'BOOLEAN' } }),
      ],
    }),
  },
  {
    id: 'void-result',
    feature: 'types',
    prose: 'Demo has a function run that returns nothing.',
    typedefs: demo({ functions: [fn('run', { returnType: nothing })] }),
  },
  {
    id: 'lists',
    feature: 'types',
    prose: 'Demo has a function join that takes a list of strings as words and returns a list of integers.',
    typedefs: demo({
      functions: [fn('join', { returnType: listOf(integer), arguments: [argument('words', listOf(string))] })],
    }),
  },
  {
    id: 'core-objects',
    feature: 'types',
    prose: 'Demo has a function build that takes a Directory source and a Secret token and returns a Container.',
    typedefs: demo({
      functions: [
        fn('build', {
          returnType: object('Container'),
          arguments: [argument('source', object('Directory')), argument('token', object('Secret'))],
        }),
      ],
    }),
  },
  {
    id: 'core-scalars',
    feature: 'types',
    prose:
      'Demo has a function build that takes the core scalar Platform as its argument platform and returns a string.',
    typedefs: demo({
      functions: [fn('build', { arguments: [argument('platform', { kind: 'SCALAR', name: 'Platform' })] })],
    }),
  },
  {
    id: 'core-enums',
    feature: 'types',
    prose:
      'Demo has a function listen that takes the core enum NetworkProtocol as its argument protocol and returns a string.',
    typedefs: demo({
      functions: [fn('listen', { arguments: [argument('protocol', { kind: 'ENUM', name: 'NetworkProtocol' })] })],
    }),
  },
  {
    id: 'required-arguments',
    feature: 'arguments',
    prose: 'Demo has a function add that takes two required integers, a and then b, and returns an integer.',
    typedefs: demo({
      functions: [fn('add', { returnType: integer, arguments: [argument('a', integer), argument('b', integer)] })],
    }),
  },
  {
    id: 'optional-arguments',
    feature: 'arguments',
    prose:
      'Demo has a function hello with an optional string name, an optional boolean loud and an optional Directory source, all without a default.',
    typedefs: demo({
      functions: [
        fn('hello', {
          arguments: [
            argument('name', optional(string)),
            argument('loud', optional({ kind: 'BOOLEAN' })),
            argument('source', optional(object('Directory'))),
          ],
        }),
      ],
    }),
  },
  {
    id: 'optional-list',
    feature: 'arguments',
    prose: 'Demo has a function join with an optional list of strings words.',
    typedefs: demo({ functions: [fn('join', { arguments: [argument('words', optional(listOf(string)))] })] }),
  },
  {
    id: 'string-default',
    feature: 'defaults',
    prose: 'Demo has a function hello whose string name is "world" by default; it cannot be null.',
    typedefs: demo({ functions: [fn('hello', { arguments: [argument('name', string, { defaultValue: 'world' })] })] }),
  },
  {
    id: 'number-and-flag-defaults',
    feature: 'defaults',
    prose:
      'Demo has a function repeat whose integer times is 3 by default and whose boolean loud is false by default; neither can be null.',
    typedefs: demo({
      functions: [
        fn('repeat', {
          arguments: [
            argument('times', integer, { defaultValue: 3 }),
            argument('loud', { kind: 'BOOLEAN' }, { defaultValue: false }),
          ],
        }),
      ],
    }),
  },
  {
    id: 'negative-and-fraction-defaults',
    feature: 'defaults',
    prose:
      'Demo has a function shift whose integer by is -5 by default and whose floating-point factor is 1.5 by default; neither can be null.',
    typedefs: demo({
      functions: [
        fn('shift', {
          arguments: [
            argument('by', integer, { defaultValue: -5 }),
            argument('factor', { kind: 'FLOAT' }, { defaultValue: 1.5 }),
          ],
        }),
      ],
    }),
  },
  {
    id: 'awkward-string-default',
    feature: 'defaults',
    prose:
      'Demo has a function hello whose string name is by default: a quotation mark, a line break, a backslash, and the emoji 🙂.',
    typedefs: demo({
      functions: [fn('hello', { arguments: [argument('name', string, { defaultValue: '"\n\\🙂' })] })],
    }),
  },
  {
    id: 'default-path',
    feature: 'contextual arguments',
    prose:
      'Demo has a function build whose Directory source is "/" of the caller’s repository by default, and whose File config is "config.json" of it.',
    typedefs: demo({
      functions: [
        fn('build', {
          arguments: [
            argument('source', object('Directory'), { defaultPath: '/' }),
            argument('config', object('File'), { defaultPath: 'config.json' }),
          ],
        }),
      ],
    }),
  },
  {
    id: 'ignore',
    feature: 'contextual arguments',
    prose:
      'Demo has a function build whose Directory source is "/" of the caller’s repository by default, without what matches node_modules and *.md.',
    typedefs: demo({
      functions: [
        fn('build', {
          arguments: [argument('source', object('Directory'), { defaultPath: '/', ignore: ['node_modules', '*.md'] })],
        }),
      ],
    }),
  },
  {
    id: 'default-address',
    feature: 'contextual arguments',
    prose: 'Demo has a function build whose Container base is the image alpine:3 by default.',
    typedefs: demo({
      functions: [fn('build', { arguments: [argument('base', object('Container'), { defaultAddress: 'alpine:3' })] })],
    }),
  },
  {
    id: 'workspace',
    feature: 'contextual arguments',
    prose: 'Demo has a function lint that takes the Workspace it is called in as its argument source.',
    typedefs: demo({ functions: [fn('lint', { arguments: [argument('source', object('Workspace'))] })] }),
  },
]
