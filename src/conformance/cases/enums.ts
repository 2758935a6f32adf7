import type { ConformanceCase } from '../conformanceCase.ts'
import { argument, demo, fn, object, string } from './shorthand.ts'

const color = { kind: 'ENUM', name: 'Color' } as const
const colors = {
  name: 'Color',
  members: [
    { name: 'RED', value: 'red' },
    { name: 'DARK_BLUE', value: 'dark-blue' },
  ],
}

export const enumCases: readonly ConformanceCase[] = [
  {
    id: 'enum-with-values',
    feature: 'enums',
    prose:
      'An enum Color has the members RED, whose value is red, and DARK_BLUE, whose value is dark-blue. Demo has a function favourite that returns a Color.',
    typedefs: demo({ functions: [fn('favourite', { returnType: color })] }, { enums: [colors] }),
  },
  {
    id: 'enum-argument',
    feature: 'enums',
    prose: 'The enum Color as in enum-with-values. Demo has a function paint that takes a required Color color.',
    typedefs: demo({ functions: [fn('paint', { arguments: [argument('color', color)] })] }, { enums: [colors] }),
  },
  {
    id: 'enum-default',
    feature: 'enums',
    prose:
      'The enum Color as in enum-with-values. Demo has a function paint whose Color color is DARK_BLUE by default.',
    typedefs: demo(
      { functions: [fn('paint', { arguments: [argument('color', color, { defaultValue: 'DARK_BLUE' })] })] },
      { enums: [colors] },
    ),
  },
  {
    id: 'enum-documentation',
    feature: 'enums',
    prose:
      'The enum Color as in enum-with-values is described as "What is painted with.", and its member RED as "Like a tomato.". Demo has a function favourite that returns a Color.',
    typedefs: demo(
      { functions: [fn('favourite', { returnType: color })] },
      {
        enums: [
          {
            name: 'Color',
            description: 'What is painted with.',
            members: [
              { name: 'RED', value: 'red', description: 'Like a tomato.' },
              { name: 'DARK_BLUE', value: 'dark-blue' },
            ],
          },
        ],
      },
    ),
  },
  {
    id: 'interface-argument',
    feature: 'interfaces',
    prose:
      'An interface Duck has a function quack that returns a string. Demo has a function listen that takes a Duck duck and returns a string.',
    typedefs: demo(
      { functions: [fn('listen', { arguments: [argument('duck', { kind: 'INTERFACE', name: 'Duck' })] })] },
      { interfaces: [{ name: 'Duck', functions: [fn('quack')] }] },
    ),
  },
  {
    id: 'interface-with-arguments',
    feature: 'interfaces',
    prose:
      'An interface Cook has a function serve that takes a required string guest and returns a Container. Demo has a function hire that takes a Cook cook.',
    typedefs: demo(
      { functions: [fn('hire', { arguments: [argument('cook', { kind: 'INTERFACE', name: 'Cook' })] })] },
      {
        interfaces: [
          {
            name: 'Cook',
            functions: [fn('serve', { returnType: object('Container'), arguments: [argument('guest', string)] })],
          },
        ],
      },
    ),
  },
]
