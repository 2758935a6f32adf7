import { quote } from '../quote.ts'
import { pointerTokens } from './pointerTokens.ts'
import { childOf } from './resolvePointer.ts'

const elements: Readonly<Record<string, string>> = {
  objects: 'object',
  interfaces: 'interface',
  enums: 'enum',
  functions: 'function',
  fields: 'field',
  arguments: 'argument',
  members: 'member',
}

const keys: Readonly<Record<string, string>> = {
  constructorFunction: 'constructor',
  returnType: 'return type',
  elementType: 'element type',
  sourceMap: 'source map',
  cachePolicy: 'cache policy',
}

/**
 * A JSON pointer as a person says it: `object Hello, function greet, argument to`. The whole document is `the module`.
 * `document` is a `Typedefs` or its JSON value; parts without a name are told by their number, counted from 1.
 */
export function describePointer(document: unknown, pointer: string): string {
  const said: string[] = []
  let value: unknown = document
  let list: string | undefined
  for (const token of pointerTokens(pointer)) {
    value = childOf(value, token)
    if (list !== undefined) {
      said.push(`${list} ${nameOf(value) ?? `number ${Number(token) + 1}`}`)
      list = undefined
    } else if (Object.hasOwn(elements, token) && Array.isArray(value)) {
      list = elements[token]
    } else {
      said.push(
        Object.hasOwn(keys, token)
          ? (keys[token] ?? token)
          : /^\d+$/.test(token)
            ? `number ${Number(token) + 1}`
            : quote(token),
      )
    }
  }
  if (list !== undefined) said.push(`${list}s`)
  return said.length === 0 ? 'the module' : said.join(', ')
}

function nameOf(value: unknown): string | undefined {
  const name = childOf(value, 'name')
  return typeof name === 'string' ? quote(name) : undefined
}
