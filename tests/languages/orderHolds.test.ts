import { expect, it } from 'vitest'
import { orderHolds } from '../../src/languages/orderHolds.ts'

it.each([
  ['==', [false, true, false]],
  ['!=', [true, false, true]],
  ['<', [true, false, false]],
  ['<=', [true, true, false]],
  ['>', [false, false, true]],
  ['>=', [false, true, true]],
  ['in', [undefined, undefined, undefined]],
] as const)('%s holds for less, equal and greater', (operator, expected) => {
  expect([-1, 0, 1].map((order) => orderHolds(operator, order))).toEqual(expected)
})
