interface Problem<Code extends string, Hole extends string = never> {
  readonly code: Code
  /** Offset into the text. */
  readonly at: number
  readonly data: { readonly [Name in Hole]: string | number }
}

/** What keeps a text from being JSON that can be read. */
export type SyntaxProblem =
  | Problem<'json-syntax', 'found' | 'expected'>
  | Problem<'json-bad-token', 'what'>
  | Problem<'json-trailing-comma', 'end'>
  | Problem<'json-truncated', 'inside'>
  | Problem<'json-too-deep', 'limit'>
  | Problem<'json-empty' | 'json-comment' | 'json-trailing'>
