import { type DocumentNode, GraphQLError, parse } from 'graphql'
import { PARSER_LEVELS, parseDeep } from './parseDeep.ts'

export interface SyntaxProblem {
  readonly message: string
  readonly locations: readonly { readonly line: number; readonly column: number }[]
}

// Engines read an escaped half of a surrogate pair as U+FFFD, each on its own (doc.surrogate).
const escapes = /\\(u[dD][89a-fA-F][0-9a-fA-F]{2}|[\s\S])/g

// A document of white space, commas and comments alone has no operation; it is no syntax error.
const nothing = /^(?:[\s,]|#[^\r\n]*)*$/

/**
 * Parses a document of that depth, or says what is wrong with it in the words of the engines' library. Its nodes know
 * their places only with `located`: keeping them costs as much as all else of a large document.
 */
export function readDocument(query: string, depth: number, located = false): DocumentNode | SyntaxProblem {
  const body = query.includes('\\u')
    ? query.replace(escapes, (text, one: string) => (one.length > 1 ? '\\uFFFD' : text))
    : query
  try {
    if (nothing.test(body)) return { kind: 'Document' as never, definitions: [] }
    return depth > PARSER_LEVELS && !located ? parseDeep(body) : parse(body, { noLocation: !located })
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const message = error.message
      .replace(/^Syntax Error: /, '')
      .replace(/\.$/, '')
      .replace(/"([!$&()[\]{}:=@|]|\.\.\.)"/g, '$1')
    return { message, locations: error.locations ?? [] }
  }
}
