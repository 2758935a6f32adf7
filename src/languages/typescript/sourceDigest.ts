import { createHash } from 'node:crypto'
import type { SourceText } from './types.ts'

/** `sha256:…` of a module's name and sources, whatever their order: a kept document is stale when it differs. */
export function sourceDigest(name: string, sources: readonly SourceText[]): string {
  const hash = createHash('sha256').update(JSON.stringify(name))
  const sorted = [...sources].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
  for (const { path, text } of sorted) hash.update(JSON.stringify([path, text]))
  return `sha256:${hash.digest('hex')}`
}
