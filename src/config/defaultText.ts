import type { JsonText, TypeReference } from '../typedefs/index.ts'

const INTEGER = /^[+-]?\d+$/
const FLOAT = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/

/**
 * The JSON of a default that a configuration gives as text, by the type of the argument, as engines read it; undefined where they
 * skip it. Texts of other types are JSON if they can be, and strings if not (engine-semantics §6.1).
 */
export function defaultText(type: TypeReference, text: string): JsonText | undefined {
  switch (type.kind) {
    case 'STRING':
      return JSON.stringify(text) as JsonText
    case 'INTEGER':
      return INTEGER.test(text) ? (text.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1') as JsonText) : undefined
    case 'FLOAT':
      return FLOAT.test(text) ? (JSON.stringify(Number(text)) as JsonText) : undefined
    case 'BOOLEAN':
      return (text === 'true' ? 'true' : 'false') as JsonText
    default:
      return (isJson(text) ? text.trim() : JSON.stringify(text)) as JsonText
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
