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
 * Parses a document of that depth, or says what is wrong with it in the words of the engines' library. Its nodes do not
 * know their places: keeping them costs as much as all else of a large document.
 */
export const readDocument = (query: string, depth: number): DocumentNode | SyntaxProblem =>
  read(query, (body) => (depth > PARSER_LEVELS ? parseDeep(body) : parse(body, { noLocation: true })))

/** The same with places, for saying where something is wrong. */
export const readWithPlaces = (query: string): DocumentNode | SyntaxProblem => read(query, parse)

function read(query: string, parseBody: (body: string) => DocumentNode): DocumentNode | SyntaxProblem {
  const body = query.includes('\\u')
    ? query.replace(escapes, (text, one: string) => (one.length > 1 ? '\\uFFFD' : text))
    : query
  try {
    return nothing.test(body) ? { kind: 'Document' as never, definitions: [] } : parseBody(body)
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    const message = error.message
      .replace(/^Syntax Error: /, '')
      .replace(/\.$/, '')
      .replace(/"([!$&()[\]{}:=@|]|\.\.\.)"/g, '$1')
    return { message, locations: error.locations ?? [] }
  }
}
