import { document, type FindingExamples, fn, shop } from './example.ts'

const FINE = shop([fn()])
const text = (json: string) => document(json, FINE)

/** Of the neutral document itself. */
export const documentExamples: FindingExamples = {
  'json-syntax': text('{ "formatVersion" 1, "name": "shop" }\n'),
  'json-bad-token': text('{ "formatVersion": 1, "name": "\\q" }\n'),
  'json-trailing-comma': text('{ "formatVersion": 1, "name": "shop", }\n'),
  'json-truncated': text('{ "formatVersion": 1,\n'),
  'json-empty': text(''),
  'json-comment': text('{ "formatVersion": 1, // the first\n  "name": "shop" }\n'),
  'json-trailing': text('{ "formatVersion": 1, "name": "shop" } and more\n'),
  'json-duplicate-key': text('{ "formatVersion": 1, "name": "shop", "name": "store" }\n'),
  'format-version-missing': text('{ "name": "shop" }\n'),
  'format-version-unknown': text('{ "formatVersion": 2, "name": "shop" }\n'),
  'key-unknown': text('{ "formatVersion": 1, "name": "shop", "colour": "red" }\n'),
  'key-misspelt': text('{ "formatVersion": 1, "name": "shop", "objets": [] }\n'),
  'key-missing': document(shop([{ name: 'build' }]), FINE),
  'word-unknown': document(shop([fn({ returnType: { kind: 'COLOUR' } })]), FINE),
  'word-misspelt': document(shop([fn({ returnType: { kind: 'STRNG' } })]), FINE),
  'value-wrong-type': document(shop([fn({ description: 1 })]), shop([fn({ description: 'Builds it' })])),
}
