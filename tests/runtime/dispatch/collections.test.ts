import { expect, test } from 'vitest'
import { createDispatcher } from '../../../runtime/dispatch/index.ts'
import { translate } from '../../../src/translate/index.ts'
import { targetOf } from '../../support/targetOf.ts'
import { documentOf } from '../../translate/documentOf.ts'

// What an engine knows a selection of a collection by travels in its state, and has to come back on copies (from source).

const list = { kind: 'LIST', elementType: { kind: 'STRING' } }
const self = { kind: 'OBJECT', name: 'Items' }
const typedefs = documentOf({
  name: 'items',
  objects: [
    {
      name: 'Items',
      collection: { keys: 'names' },
      fields: [{ name: 'names', type: list }],
      functions: [
        { name: 'get', returnType: self, arguments: [{ name: 'key', type: { kind: 'STRING' } }] },
        ...['changed', 'copied', 'made'].map((name) => ({ name, returnType: self })),
      ],
    },
  ],
})

class Items {
  names: string[] = []
  changed() {
    this.names = ['b']
    return this
  }
  copied() {
    return { ...this, names: ['b'] }
  }
  made() {
    return Object.assign(new Items(), { names: ['b'] })
  }
}

test.each([
  ['changed', { names: ['b'], __daggerCollectionBase: 'original' }],
  ['copied', { names: ['b'], __daggerCollectionBase: 'original' }],
  ['made', { names: ['b'] }],
])('a collection that is %s', async (name, expected) => {
  const { wire } = translate(typedefs, targetOf('v1.0.0-beta.15'))
  const dispatcher = createDispatcher({
    typedefs,
    wire,
    classes: new Map([['Items', Items]]),
    clients: { load: () => ({}) },
  })
  const state = JSON.stringify({ names: ['a', 'b'], __daggerCollectionBase: 'original' })
  const result = await dispatcher.getResult('Items', state, name, [])
  expect(result.ok && JSON.parse(result.value)).toEqual(expected)
})
