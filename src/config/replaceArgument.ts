import { type ArgumentTypedef, pointerTokens, type Typedefs } from '../typedefs/index.ts'

/** The document with another argument at a pointer into an object's function or constructor. */
export function replaceArgument(typedefs: Typedefs, pointer: string, argument: ArgumentTypedef): Typedefs {
  return replace(typedefs, pointerTokens(pointer), argument) as Typedefs
}

function replace(value: unknown, [token, ...rest]: readonly string[], replacement: unknown): unknown {
  if (token === undefined) return replacement
  if (Array.isArray(value))
    return value.map((item, i) => (String(i) === token ? replace(item, rest, replacement) : item))
  const object = value as Readonly<Record<string, unknown>>
  return { ...object, [token]: replace(object[token], rest, replacement) }
}
