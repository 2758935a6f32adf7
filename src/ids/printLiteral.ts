import { printWord } from './printWord.ts'
import type { Digest, RecipeLiteral } from './types.ts'

/** A literal as GraphQL writes it; `reference` gives the text that stands for a call. */
export function printLiteral(literal: RecipeLiteral, reference: (digest: Digest) => string): string {
  switch (literal.kind) {
    case 'call':
      return reference(literal.digest)
    case 'null':
      return 'null'
    case 'string':
    case 'digestedString':
      return JSON.stringify(literal.value)
    case 'enum':
      return printWord(literal.value)
    case 'list':
      return `[${literal.values.map((value) => printLiteral(value, reference)).join(', ')}]`
    case 'object':
      return `{${literal.fields.map(({ name, value }) => `${printWord(name)}: ${printLiteral(value, reference)}`).join(', ')}}`
    default:
      return String(literal.value)
  }
}
