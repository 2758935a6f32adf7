import type { ConformanceCase } from '../conformanceCase.ts'
import { argument, demo, fn, integer, listOf, object, optional, string } from './shorthand.ts'

export const objectCases: readonly ConformanceCase[] = [
  {
    id: 'empty-module',
    feature: 'modules and objects',
    prose: 'A module demo whose main object Demo has nothing in it.',
    typedefs: demo({}),
  },
  {
    id: 'one-function',
    feature: 'modules and objects',
    prose: 'Demo has a function hello without arguments that returns a string.',
    typedefs: demo({ functions: [fn('hello')] }),
  },
  {
    id: 'two-objects',
    feature: 'modules and objects',
    prose:
      'Demo has a function make that returns an object Thing. Thing has a function describe that returns a string.',
    typedefs: demo(
      { functions: [fn('make', { returnType: object('Thing') })] },
      { objects: [{ name: 'Thing', functions: [fn('describe')] }] },
    ),
  },
  {
    id: 'list-of-objects',
    feature: 'modules and objects',
    prose: 'Demo has a function all that returns a list of Thing. Thing has a readable field name of type string.',
    typedefs: demo(
      { functions: [fn('all', { returnType: listOf(object('Thing')) })] },
      { objects: [{ name: 'Thing', fields: [{ name: 'name', type: string }] }] },
    ),
  },
  {
    id: 'object-returns-itself',
    feature: 'modules and objects',
    prose: 'Demo has a function again that returns Demo.',
    typedefs: demo({ functions: [fn('again', { returnType: object('Demo') })] }),
  },
  {
    id: 'object-as-argument',
    feature: 'modules and objects',
    prose:
      'Demo has a function use that takes a Thing as its argument thing and returns a string. Thing has a readable field name of type string.',
    typedefs: demo(
      { functions: [fn('use', { arguments: [argument('thing', object('Thing'))] })] },
      { objects: [{ name: 'Thing', fields: [{ name: 'name', type: string }] }] },
    ),
  },
  {
    id: 'fields',
    feature: 'state',
    prose: 'Demo has a readable field title of type string and a readable field count of type integer.',
    typedefs: demo({
      fields: [
        { name: 'title', type: string },
        { name: 'count', type: integer },
      ],
    }),
  },
  {
    id: 'private-state',
    feature: 'state',
    prose:
      'Demo keeps a string secret as state that callers cannot read, and has a function hello that returns a string.',
    typedefs: demo({ fields: [{ name: 'secret', type: string, private: true }], functions: [fn('hello')] }),
  },
  {
    id: 'constructor-argument',
    feature: 'constructors',
    prose: 'The constructor of Demo takes a required string name. A function hello returns a string.',
    typedefs: demo({ constructorFunction: { arguments: [argument('name', string)] }, functions: [fn('hello')] }),
  },
  {
    id: 'constructor-default',
    feature: 'constructors',
    prose: 'The constructor of Demo takes a string name that is "world" by default, and an optional integer times.',
    typedefs: demo({
      constructorFunction: {
        arguments: [argument('name', string, { defaultValue: 'world' }), argument('times', optional(integer))],
      },
    }),
  },
  {
    id: 'two-words',
    feature: 'names',
    prose:
      'Demo has a function whose name is two words, hello world, with an argument of two words, first name, a string; written as the language writes names.',
    typedefs: demo({ functions: [fn('helloWorld', { arguments: [argument('firstName', string)] })] }),
  },
  {
    id: 'digits-in-names',
    feature: 'names',
    prose:
      'Demo has a function sha256 sum and a function v2, written as the language writes names; both return a string.',
    typedefs: demo({ functions: [fn('sha256Sum'), fn('v2')] }),
  },
  {
    id: 'two-word-object',
    feature: 'names',
    prose:
      'Demo has a function make that returns an object whose name is two words, big thing. That object has a function describe that returns a string.',
    typedefs: demo(
      { functions: [fn('make', { returnType: object('BigThing') })] },
      { objects: [{ name: 'BigThing', functions: [fn('describe')] }] },
    ),
  },
]
