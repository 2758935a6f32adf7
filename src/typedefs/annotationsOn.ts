import { type AnnotatedPart, type AnnotationRow, type AnnotationValues, annotationTable } from './annotations.ts'

type Table = typeof annotationTable
type KeysOn<Part extends AnnotatedPart> = {
  [Key in keyof Table]: Part extends Table[Key]['on'][number] ? Key : never
}[keyof Table]
/** Flags and lists are always there. */
type PresentKind = 'flag' | 'texts'

/** The annotations of a part as keys of its decoded form. */
export type AnnotationsOn<Part extends AnnotatedPart> = {
  readonly [Key in KeysOn<Part> as Table[Key]['kind'] extends PresentKind
    ? Key
    : never]: AnnotationValues[Table[Key]['kind']]
} & {
  readonly [Key in KeysOn<Part> as Table[Key]['kind'] extends PresentKind
    ? never
    : Key]?: AnnotationValues[Table[Key]['kind']]
}

export type NamedAnnotation = readonly [key: string, row: AnnotationRow]

const byPart = new Map<AnnotatedPart, readonly NamedAnnotation[]>()

/** The rows that a part can have, in the order of the table. */
export function annotationsOn(part: AnnotatedPart): readonly NamedAnnotation[] {
  let rows = byPart.get(part)
  if (rows === undefined) {
    rows = Object.entries(annotationTable as Readonly<Record<string, AnnotationRow>>).filter(([, { on }]) =>
      on.includes(part),
    )
    byPart.set(part, rows)
  }
  return rows
}

/** The value that a part, or an engine's state of it, has under the key of an annotation. */
export const annotationOf = (part: object, key: string): unknown => (part as Readonly<Record<string, unknown>>)[key]

/** Does a value say anything? */
export const isAnnotated = ({ emptyIsAbsent }: AnnotationRow, value: unknown): boolean =>
  value !== undefined &&
  value !== false &&
  !(Array.isArray(value) && value.length === 0) &&
  !(emptyIsAbsent === true && value === '')

/** What a part has where nothing is said: its flags and lists. */
export function unannotated<Part extends AnnotatedPart>(part: Part): AnnotationsOn<Part> {
  const values: Record<string, unknown> = {}
  for (const [key, { kind }] of annotationsOn(part)) {
    if (kind === 'flag') values[key] = false
    if (kind === 'texts') values[key] = Object.freeze([])
  }
  return values as AnnotationsOn<Part>
}

/** The annotations of something that has them under the same keys; what says nothing is left out, or false, or empty. */
export function annotationsIn<Part extends AnnotatedPart>(part: Part, state: object): AnnotationsOn<Part> {
  const values: Record<string, unknown> = { ...unannotated(part) }
  for (const [key, row] of annotationsOn(part)) {
    const value = annotationOf(state, key)
    if (isAnnotated(row, value)) values[key] = value
  }
  return values as AnnotationsOn<Part>
}
