import type { AnnotatedPart, AnnotationRow } from '../../typedefs/annotations.ts'
import { annotationsOn } from '../../typedefs/annotationsOn.ts'
import type { Draft } from './imported.ts'
import type { Source } from './Source.ts'

/** What a foreign description says of a part's annotations, under the keys that `keyOf` gives for their rows. */
export function readAnnotations(
  label: AnnotatedPart,
  part: Source,
  keyOf: (row: AnnotationRow) => string | undefined,
): Draft {
  const draft: Draft = {}
  for (const [key, row] of annotationsOn(label)) {
    const theirs = keyOf(row)
    // A deprecation is read with what every part has, a cache policy has a form of its own.
    if (theirs === undefined || key === 'deprecated' || row.kind === 'cachePolicy') continue
    const value = readValue(row, part, theirs)
    if (value !== undefined) draft[key] = value
  }
  return draft
}

function readValue({ kind, emptyIsAbsent }: AnnotationRow, part: Source, key: string): unknown {
  if (kind === 'flag') return part.isTrueAt(key)
  const value = part.get(key)
  if (kind === 'texts') return value?.items().map((item) => item.text()) ?? []
  if (value === undefined || kind === 'number') return value?.number()
  const text = value.text()
  return emptyIsAbsent && text === '' ? undefined : text
}
