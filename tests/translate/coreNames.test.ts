import { expect, test } from 'vitest'
import { checkTypedefs } from '../../src/check/index.ts'
import { targetOf } from '../support/targetOf.ts'
import { documentOf } from './documentOf.ts'

test('an object called like a type of the core is told once, for what it is', () => {
  const typedefs = documentOf({
    objects: [
      {
        name: 'Hello',
        functions: [
          {
            name: 'greet',
            returnType: { kind: 'STRING' },
            arguments: [{ name: 'dir', type: { kind: 'OBJECT', name: 'Directory' }, defaultPath: '/' }],
          },
        ],
      },
      { name: 'Directory', functions: [{ name: 'x', returnType: { kind: 'STRING' } }] },
    ],
  })
  const { status, findings } = checkTypedefs(typedefs, targetOf('v0.20.8'))
  expect([status, findings.map(({ code, pointer }) => `${code} ${pointer}`)]).toEqual([
    'fails',
    ['argument-made-optional /objects/0/functions/0/arguments/0', 'engine-type-taken /objects/1'],
  ])
})
