import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  defineModule,
  describePointer,
  escapePointerToken,
  joinPointer,
  nearestSourceMap,
  pointerTokens,
  resolvePointer,
  types,
} from '../../src/typedefs/index.ts'
import { propertySettings } from '../support/arbitraryTypedefs.ts'

const moduleMap = { filename: 'src/index.ts', line: 1, column: 1 }
const functionMap = { filename: 'src/index.ts', line: 7, column: 3 }

const typedefs = defineModule({
  name: 'hello',
  objects: [
    {
      name: 'Hello',
      sourceMap: moduleMap,
      constructorFunction: { arguments: [{ name: 'source', type: types.object('Directory') }] },
      fields: [{ name: 'tags', type: types.list(types.list(types.string)) }],
      functions: [
        {
          name: 'greet',
          returnType: types.string,
          sourceMap: functionMap,
          arguments: [{ name: 'to', type: types.string, ignore: ['a', 'b'] }],
        },
        { name: 'two words', returnType: types.void },
      ],
    },
  ],
  interfaces: [{ name: 'Duck', functions: [{ name: 'quack', returnType: types.string }] }],
  enums: [{ name: 'Status', members: [{ name: 'Active', value: 'active' }] }],
  'x-a/b~c': 1,
})

describe('a pointer', () => {
  test('is built from tokens and taken apart again (RFC 6901)', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('~1', '~0', '/', '', '~01'))), (tokens) => {
        expect(pointerTokens(joinPointer('', ...tokens))).toEqual(tokens)
      }),
      propertySettings(300),
    )
    expect(joinPointer('/objects', 0, 'x-a/b~c')).toBe('/objects/0/x-a~1b~0c')
    expect(escapePointerToken('a/b~c')).toBe('a~1b~0c')
  })

  test.each([
    ['', 'the module'],
    ['/name', 'name'],
    ['/objects', 'objects'],
    ['/objects/0', 'object Hello'],
    ['/objects/0/constructorFunction', 'object Hello, constructor'],
    ['/objects/0/constructorFunction/arguments/0', 'object Hello, constructor, argument source'],
    ['/objects/0/fields/0/type/elementType/elementType', 'object Hello, field tags, type, element type, element type'],
    ['/objects/0/functions/0/arguments/0', 'object Hello, function greet, argument to'],
    ['/objects/0/functions/0/arguments/0/ignore/1', 'object Hello, function greet, argument to, ignore, number 2'],
    ['/objects/0/functions/0/returnType', 'object Hello, function greet, return type'],
    ['/objects/0/functions/0/sourceMap/line', 'object Hello, function greet, source map, line'],
    ['/objects/0/functions/1', 'object Hello, function "two words"'],
    ['/objects/0/functions/9', 'object Hello, function number 10'],
    ['/interfaces/0/functions/0', 'interface Duck, function quack'],
    ['/enums/0/members/0/value', 'enum Status, member Active, value'],
  ])('%s is said as %s', (pointer, said) => {
    expect(describePointer(typedefs, pointer)).toBe(said)
  })

  test.each([
    ['', typedefs],
    ['/objects/0/functions/0/arguments/0/name', 'to'],
    ['/enums/0/members/0/value', 'active'],
    ['/objects/9', undefined],
    ['/objects/length', 1],
    ['/constructor', undefined],
    ['/objects/0/__proto__', undefined],
    ['/name/length', undefined],
  ])('%s resolves', (pointer, value) => {
    expect(resolvePointer(typedefs, pointer)).toBe(value)
  })

  test.each([
    ['', undefined],
    ['/objects/0', moduleMap],
    ['/objects/0/fields/0/type', moduleMap],
    ['/objects/0/functions/0/arguments/0/type', functionMap],
    ['/objects/0/functions/0/sourceMap/line', functionMap],
    ['/objects/0/functions/9/arguments/0', moduleMap],
    ['/enums/0/members/0', undefined],
  ])('%s has its nearest source map', (pointer, sourceMap) => {
    expect(nearestSourceMap(typedefs, pointer)).toStrictEqual(sourceMap)
  })
})
