import { Kind, parseValue, type ValueNode } from 'graphql'

/** A GraphQL literal as JSON text, digits kept; enum members become strings. Undefined where it is none. */
export function literalToJson(literal: string): string | undefined {
  try {
    return toJson(parseValue(literal, { noLocation: true, maxTokens: 100_000 }))
  } catch {
    return undefined
  }
}

function toJson(node: ValueNode): string {
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return node.value
    case Kind.STRING:
    case Kind.ENUM:
      return JSON.stringify(node.value)
    case Kind.BOOLEAN:
      return String(node.value)
    case Kind.NULL:
    case Kind.VARIABLE:
      return 'null'
    case Kind.LIST:
      return `[${node.values.map(toJson).join(',')}]`
    case Kind.OBJECT:
      return `{${node.fields.map((field) => `${JSON.stringify(field.name.value)}:${toJson(field.value)}`).join(',')}}`
  }
}
