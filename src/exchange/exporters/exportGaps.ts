import { createFinding, type Finding } from '../../findings/index.ts'
import type { AnnotatedPart, AnnotationRow } from '../../typedefs/annotations.ts'
import { annotationOf, annotationsOn, isAnnotated } from '../../typedefs/annotationsOn.ts'
import type { ArgumentTypedef, FunctionTypedef, Typedefs, TypeReference } from '../../typedefs/index.ts'

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
  visit(typedefs, lose)
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

function visit(typedefs: Typedefs, lose: Lose): void {
  for (const [i, object] of typedefs.objects.entries()) {
    const pointer = `/objects/${i}`
    lose('source maps', pointer, object.sourceMap !== undefined)
    lose('deprecation of types', pointer, object.deprecated !== undefined)
    lose('collections', pointer, object.collection !== undefined)
    for (const [j, field] of object.fields.entries()) {
      const at = `${pointer}/fields/${j}`
      lose('private fields', at, field.private)
      lose('source maps', at, field.sourceMap !== undefined)
      lose('null inside of lists, in fields and in results', at, hasNull(field.type))
    }
    const maker = object.constructorFunction
    if (maker !== undefined) {
      const said = maker.sourceMap !== undefined || maker.description !== '' || maker.deprecated !== undefined
      lose('place, description and deprecation of constructors', `${pointer}/constructorFunction`, said)
      visitArguments(maker.arguments, `${pointer}/constructorFunction`, lose)
    }
    visitFunctions(object.functions, pointer, lose)
  }
  for (const [i, iface] of typedefs.interfaces.entries()) {
    lose('source maps', `/interfaces/${i}`, iface.sourceMap !== undefined)
    visitFunctions(iface.functions, `/interfaces/${i}`, lose)
  }
  for (const [i, enumeration] of typedefs.enums.entries()) {
    lose('source maps', `/enums/${i}`, enumeration.sourceMap !== undefined)
    for (const [j, { name, value, sourceMap }] of enumeration.members.entries()) {
      lose('values of enum members', `/enums/${i}/members/${j}`, value !== name)
      lose('source maps', `/enums/${i}/members/${j}`, sourceMap !== undefined)
    }
  }
}

function visitFunctions(functions: readonly FunctionTypedef[], owner: string, lose: Lose): void {
  for (const [i, fn] of functions.entries()) {
    const at = `${owner}/functions/${i}`
    lose('source maps', at, fn.sourceMap !== undefined)
    const plain = fn.cachePolicy?.policy === 'Default' && fn.cachePolicy.timeToLive === undefined
    lose('the cache policy Default without a time', at, plain)
    loseAnnotations(lose, 'function', fn, at)
    lose('null inside of lists, in fields and in results', at, hasNull(fn.returnType))
    visitArguments(fn.arguments, at, lose)
  }
}

function visitArguments(args: readonly ArgumentTypedef[], owner: string, lose: Lose): void {
  for (const [i, argument] of args.entries()) {
    const at = `${owner}/arguments/${i}`
    const { sourceMap, type } = argument
    lose('source maps', at, sourceMap !== undefined)
    loseAnnotations(lose, 'argument', argument, at)
    lose('null inside of lists, in fields and in results', at, hasNull({ ...type, optional: false }))
  }
}

function hasNull(type: TypeReference): boolean {
  let inner = type
  while (!inner.optional && inner.kind === 'LIST') inner = inner.elementType
  return inner.optional
}
