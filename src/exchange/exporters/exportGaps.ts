import { createFinding, type Finding } from '../../findings/index.ts'
import type { AnnotatedPart, AnnotationRow } from '../../typedefs/annotations.ts'
import { annotationOf, annotationsOn, isAnnotated } from '../../typedefs/annotationsOn.ts'
import { type Part, partsOf, type Typedefs, type TypeReference } from '../../typedefs/index.ts'

/** What a form may be unable to say. */
export type Gap =
  // The group of an annotation.
  | (string & {})
  | 'source maps'
  | 'collections'
  | 'the cache policy Default without a time'
  | 'place, description and deprecation of constructors'
  | 'values of enum members'
  | 'deprecation of types'
  | 'private fields'
  | 'null inside of lists, in fields and in results'

/** The parts of a document that a form has no words for, each kind once with its first place. */
export function exportGaps(typedefs: Typedefs, form: string, cannotSay: ReadonlySet<Gap>): readonly Finding[] {
  const found = new Map<Gap, { count: number; readonly first: string }>()
  const lose = (gap: Gap, pointer: string, has: boolean): void => {
    if (!has || !cannotSay.has(gap)) return
    const known = found.get(gap)
    if (known === undefined) found.set(gap, { count: 1, first: pointer })
    else known.count++
  }
  for (const part of partsOf(typedefs)) visit(part, lose)
  return [...found].map(([what, { count, first }]) =>
    createFinding('export-cannot-say', first, { form, what, count, pointer: first || 'the module' }),
  )
}

type Lose = (gap: Gap, pointer: string, has: boolean) => void

/** Each group of annotations once for a part that has any of it. */
function loseAnnotations(lose: Lose, label: AnnotatedPart, part: object, pointer: string): void {
  const said = annotationsOn(label).filter(([key, row]) => isAnnotated(row, annotationOf(part, key)))
  for (const group of new Set(said.map(([, row]) => row.group))) lose(group, pointer, true)
}

/** Groups of annotations, those on functions and arguments that `can` does not hold for. */
export const annotationGroups = (can: (row: AnnotationRow) => boolean): readonly Gap[] => [
  ...new Set(
    (['function', 'argument'] as const)
      .flatMap((label) => annotationsOn(label))
      .filter(([key, row]) => key !== 'deprecated' && !can(row))
      .map(([, row]) => row.group),
  ),
]

function visit(part: Part, lose: Lose): void {
  const { kind, value, pointer } = part
  if (kind !== 'constructor') lose('source maps', pointer, value.sourceMap !== undefined)
  switch (kind) {
    case 'object':
      lose('deprecation of types', pointer, value.deprecated !== undefined)
      lose('collections', pointer, value.collection !== undefined)
      break
    case 'field':
      lose('private fields', pointer, value.private)
      lose('null inside of lists, in fields and in results', pointer, hasNull(value.type))
      break
    case 'constructor': {
      const said = value.sourceMap !== undefined || value.description !== '' || value.deprecated !== undefined
      lose('place, description and deprecation of constructors', pointer, said)
      break
    }
    case 'function': {
      const plain = value.cachePolicy?.policy === 'Default' && value.cachePolicy.timeToLive === undefined
      lose('the cache policy Default without a time', pointer, plain)
      loseAnnotations(lose, kind, value, pointer)
      lose('null inside of lists, in fields and in results', pointer, hasNull(value.returnType))
      break
    }
    case 'argument':
      loseAnnotations(lose, kind, value, pointer)
      lose('null inside of lists, in fields and in results', pointer, hasNull({ ...value.type, optional: false }))
      break
    case 'member':
      lose('values of enum members', pointer, value.value !== value.name)
  }
}

function hasNull(type: TypeReference): boolean {
  let inner = type
  while (!inner.optional && inner.kind === 'LIST') inner = inner.elementType
  return inner.optional
}
