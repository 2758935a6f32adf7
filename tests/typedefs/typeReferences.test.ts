import { expect, test } from 'vitest'
import { defineModule, resolvePointer, typeReferences, types } from '../../src/typedefs/index.ts'

const typedefs = defineModule({
  name: 'hello',
  objects: [
    {
      name: 'Hello',
      constructorFunction: { arguments: [{ name: 'source', type: types.object('Directory') }] },
      fields: [{ name: 'tags', type: types.list(types.optional(types.string)) }],
      functions: [{ name: 'greet', returnType: types.void, arguments: [{ name: 'to', type: types.enum('Status') }] }],
    },
  ],
  interfaces: [{ name: 'Duck', functions: [{ name: 'quack', returnType: types.list(types.list(types.integer)) }] }],
})

test('every type reference is told with its place, in document order', () => {
  const uses = [...typeReferences(typedefs)]
  expect(
    uses.map(({ pointer, position, listDepth, type }) => `${pointer} ${position} ${listDepth} ${type.kind}`),
  ).toEqual([
    '/objects/0/constructorFunction/arguments/0/type argument 0 OBJECT',
    '/objects/0/fields/0/type field 0 LIST',
    '/objects/0/fields/0/type/elementType field 1 STRING',
    '/objects/0/functions/0/returnType returnType 0 VOID',
    '/objects/0/functions/0/arguments/0/type argument 0 ENUM',
    '/interfaces/0/functions/0/returnType returnType 0 LIST',
    '/interfaces/0/functions/0/returnType/elementType returnType 1 LIST',
    '/interfaces/0/functions/0/returnType/elementType/elementType returnType 2 INTEGER',
  ])
  expect(uses.filter(({ pointer, type }) => resolvePointer(typedefs, pointer) !== type)).toEqual([])
})
