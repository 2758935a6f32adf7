import { isJsonObject, type JsonTree, NumberToken } from '../../src/typedefs/json/jsonTree.ts'
import { readJson } from '../../src/typedefs/json/readJson.ts'
import { CallProblem } from './CallProblem.ts'

/** JSON as code sees it. Integers that a number cannot hold exactly are BigInts. */
export type PlainValue = null | boolean | string | number | bigint | PlainValue[] | PlainObject
export interface PlainObject {
  [key: string]: PlainValue
}

/** Parses what the engine sent; `what` names it in the problem when it is no JSON. */
export function parseJson(text: string, what: string): PlainValue {
  const { root, syntax } = readJson(text, () => false)
  if (syntax !== undefined) throw new CallProblem(`${what} is no JSON that can be read`)
  return plainValue(root)
}

export const isPlainObject = (value: PlainValue): value is PlainObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Sets a property of any name, `__proto__` too. */
export function setProperty(target: object, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true })
}

function plainValue(tree: JsonTree): PlainValue {
  if (tree instanceof NumberToken) return plainNumber(tree.text)
  if (Array.isArray(tree)) return tree.map(plainValue)
  if (!isJsonObject(tree)) return tree as null | boolean | string
  const object: PlainObject = {}
  for (const [key, value] of Object.entries(tree)) setProperty(object, key, plainValue(value))
  return object
}

function plainNumber(text: string): number | bigint {
  const value = Number(text)
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value
}
