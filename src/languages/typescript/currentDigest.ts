import { join } from 'node:path'
import { listSources } from './listSources.ts'
import { locateModule } from './locateModule.ts'
import { readableFile } from './readableFile.ts'
import { sourceDigest } from './sourceDigest.ts'
import type { DirectoryInput } from './types.ts'

/**
 * The digest that a scan of the folder would give now, found without the compiler: a kept document is current while it is
 * the one it was kept with. `sources` are those of the kept scan; undefined where the folder is no module any more.
 */
export function currentDigest(input: DirectoryInput, sources: readonly string[]): string | undefined {
  const located = locateModule(input)
  if (!located.ok) return undefined
  const paths = [...new Set([...listSources(located.folder), ...sources])]
  const texts = paths.map((path) => ({ path, text: readableFile(join(located.folder, path)) ?? '' }))
  return sourceDigest(located.name, texts)
}
