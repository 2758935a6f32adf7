import { expect, test } from 'vitest'
import { nearest } from '../../src/typedefs/nearest.ts'

const keys = [
  'name',
  'type',
  'description',
  'deprecated',
  'defaultValue',
  'defaultPath',
  'arguments',
  'constructorFunction',
  'returnType',
  'elementType',
]
const kinds = ['STRING', 'INTEGER', 'FLOAT', 'BOOLEAN', 'VOID', 'SCALAR', 'ENUM', 'OBJECT', 'INTERFACE', 'LIST']

test.each([
  ['Name', 'name'],
  ['args', 'arguments'],
  ['desc', 'description'],
  ['constructor', 'constructorFunction'],
  ['elementTypeDef', 'elementType'],
  ['return', 'returnType'],
  ['defaultvalue', 'defaultValue'],
  ['defautlPath', 'defaultPath'],
  ['depricated', 'deprecated'],
  ['tpye', 'type'],
  ['zzz', undefined],
  ['', undefined],
  ['n'.repeat(1_000_000), undefined],
])('the key %.20s', (text, expected) => {
  expect(nearest(text, keys)).toBe(expected)
})

test.each([
  ['string', 'STRING'],
  ['str', 'STRING'],
  ['INT', 'INTEGER'],
  ['int', 'INTEGER'],
  ['Bool', 'BOOLEAN'],
  ['ARRAY', undefined],
  ['NUMBER', undefined],
  ['OBJECTS', 'OBJECT'],
  ['ENUMERATION', 'ENUM'],
])('the kind %s', (text, expected) => {
  expect(nearest(text, kinds)).toBe(expected)
})
