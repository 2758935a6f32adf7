/** What a reader of JSON tells while it goes through a text or a value, in document order. `at` is an offset into the text, or -1. */
export interface JsonEvents {
  beginObject(at: number): void
  key(name: string, at: number): void
  endObject(): void
  beginArray(at: number): void
  endArray(): void
  scalar(value: JsonScalar, at: number): void
}

/** `number` carries the token as written. */
export type JsonScalar = null | boolean | string | { readonly number: string }

/** Nesting of arrays and objects that is still read; deeper is a finding. Keeps every recursion over a document within the stack. */
export const maxDepth = 500
