import { holdsRelease } from '../../../versions/index.ts'
import { coreDocsText } from '../data/coreDocs.gen.ts'

interface CompactDocs {
  readonly texts: readonly string[]
  readonly types: Readonly<Record<string, readonly (readonly [since: string, text: number])[]>>
}

let docs: CompactDocs | undefined

/** The docstring of a core type's class in the SDK of a release. */
export function coreDoc(release: string, name: string): string {
  docs ??= JSON.parse(coreDocsText) as CompactDocs
  const spans = Object.hasOwn(docs.types, name) ? docs.types[name]! : []
  const span = spans.findLast(([since]) => holdsRelease([{ since }], release))
  return span === undefined ? '' : (docs.texts[span[1]] ?? '')
}
