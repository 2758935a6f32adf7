import { createFinding, type Finding } from '../../findings/index.ts'
import { capitalize } from '../../text/capitalize.ts'
import type { AnnotationRow } from '../../typedefs/annotations.ts'
import { annotationOf, annotationsOn, isAnnotated, type NamedAnnotation } from '../../typedefs/annotationsOn.ts'
import type { Typedefs } from '../../typedefs/types.ts'
import type { Target } from '../../versions/types.ts'
import type { ShownLabel } from './shown.ts'

/** What can be read back of a module on a target. */
export interface ReadScope {
  readonly target: Target
  /** Parts whose source maps are read. */
  readonly sourceMaps: ReadonlySet<ShownLabel>
  /** How deep lists are read. */
  readonly listDepth: number
  /** Whether objects are asked if they are collections, and of what. */
  readonly collections: boolean
  /** What is not compared though the document has it: `verify-not-shown`. */
  readonly findings: readonly Finding[]
}

// Above this a release that reads back in quadratic time is asked for no source maps.
const QUADRATIC_FUNCTIONS = 50
const PARTS = ['object', 'interface', 'enum', 'field', 'function', 'argument', 'member'] as const

/** Decides what to ask a release for. Sources: measured §3.5 (unset source maps), §3.11 (quadratic), API history. */
export function readScope(applied: Typedefs, target: Target): ReadScope {
  const census = takeCensus(applied, target)
  const sourceMaps = new Set<ShownLabel>()
  const findings: Finding[] = []
  const { release } = target
  const tooLarge = target.behaves('read-back-quadratic') && census.total.get('function')! > QUADRATIC_FUNCTIONS
  for (const label of PARTS) {
    const total = census.total.get(label)!
    const withMap = census.withMap.get(label)!
    if (total === 0 || !target.has('Function.sourceMap')) continue
    const complete = withMap === total || !target.behaves('unset-source-map-fails')
    if (complete && !tooLarge) sourceMaps.add(label)
    else if (withMap > 0)
      findings.push(createFinding('verify-not-shown', '', { what: `The source maps of ${label}s`, release }))
  }
  const groups = new Set(annotationsOn('function').map(([, { group }]) => group))
  for (const group of groups) {
    if (!census.hidden.has(group)) continue
    const what = capitalize(group)
    findings.push(createFinding('verify-not-shown', '', { what, release }))
  }
  const collections = applied.objects.some(({ collection }) => collection !== undefined)
  return {
    target,
    sourceMaps,
    listDepth: census.listDepth,
    collections: collections && target.has('TypeDef.asCollection'),
    findings,
  }
}

const API_TYPES = {
  object: 'ObjectTypeDef',
  field: 'FieldTypeDef',
  function: 'Function',
  argument: 'FunctionArg',
  member: 'EnumValueTypeDef',
} as const

const isShown = (target: Target, label: keyof typeof API_TYPES, { shown }: AnnotationRow): boolean =>
  shown !== undefined && target.has(`${API_TYPES[label]}.${shown}`)

const isAnnotatedLabel = (label: ShownLabel): label is keyof typeof API_TYPES => Object.hasOwn(API_TYPES, label)

/** The annotations of a kind of part that the target's API gives back. */
export const annotationsShown = (target: Target, label: ShownLabel): readonly NamedAnnotation[] =>
  isAnnotatedLabel(label) ? annotationsOn(label).filter(([, row]) => isShown(target, label, row)) : []

function takeCensus(applied: Typedefs, target: Target) {
  const total = new Map<ShownLabel, number>(PARTS.map((label) => [label, 0]))
  const withMap = new Map(total)
  let listDepth = 0
  const hidden = new Set<string>()
  const count = (label: ShownLabel, part: { readonly sourceMap?: unknown }): void => {
    total.set(label, total.get(label)! + 1)
    if (part.sourceMap !== undefined) withMap.set(label, withMap.get(label)! + 1)
  }
  const type = (given: Typedefs['objects'][number]['fields'][number]['type']): void => {
    let depth = 0
    for (let inner = given; inner.kind === 'LIST'; inner = inner.elementType) depth++
    listDepth = Math.max(listDepth, depth)
  }
  for (const { label, part } of partsOf(applied)) {
    count(label, part)
    if ('type' in part) type(part.type)
    if ('returnType' in part) {
      type(part.returnType)
      for (const [key, row] of annotationsOn('function'))
        if (isAnnotated(row, annotationOf(part, key)) && !isShown(target, 'function', row)) hidden.add(row.group)
    }
  }
  return { total, withMap, listDepth, hidden }
}

function* partsOf({ objects, interfaces, enums }: Typedefs) {
  for (const object of objects) {
    yield { label: 'object', part: object } as const
    for (const field of object.fields) if (!field.private) yield { label: 'field', part: field } as const
    const functions = object.constructorFunction ? [...object.functions, object.constructorFunction] : object.functions
    for (const fn of functions) {
      yield { label: 'function', part: fn } as const
      for (const argument of fn.arguments) yield { label: 'argument', part: argument } as const
    }
  }
  for (const iface of interfaces) {
    yield { label: 'interface', part: iface } as const
    for (const fn of iface.functions) {
      yield { label: 'function', part: fn } as const
      for (const argument of fn.arguments) yield { label: 'argument', part: argument } as const
    }
  }
  for (const enumeration of enums) {
    yield { label: 'enum', part: enumeration } as const
    for (const member of enumeration.members) yield { label: 'member', part: member } as const
  }
}
