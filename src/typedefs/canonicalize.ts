import { typedefsCodec } from './codec/typedefs.ts'
import { isJsonObject, type JsonTree, RawJson } from './json/jsonTree.ts'
import { readJson } from './json/readJson.ts'
import { writeCanonicalJson } from './json/writeJson.ts'
import type { Typedefs } from './types.ts'

/**
 * The one text of a document: RFC 8785 key order and string escapes, no white space, keys equal to their default
 * dropped, short kind names, numbers as they were written. Two documents are equal iff these are.
 */
export function canonicalize(typedefs: Typedefs): string {
  return writeCanonicalJson(withoutRaw(typedefsCodec.encode(typedefs)))
}

/** Opens what was kept as text, so that its keys are sorted too. */
function withoutRaw(tree: JsonTree): JsonTree {
  if (tree instanceof RawJson) {
    if (!/^[{[]/.test(tree.text)) return tree
    const read = readJson(tree.text, () => false)
    return read.syntax === undefined ? read.root : tree
  }
  if (Array.isArray(tree)) return tree.map(withoutRaw)
  if (!isJsonObject(tree)) return tree
  for (const key of Object.keys(tree)) tree[key] = withoutRaw(tree[key] ?? null)
  return tree
}
