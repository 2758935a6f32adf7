import { innermostType } from '../../typedefs/innermostType.ts'
import type { TypeReference } from '../../typedefs/types.ts'
import { coreTypeSpans, describeSpans, successors } from '../../versions/index.ts'
import { type ApplyContext, type Part, refuse, report } from './context.ts'

type NamedReference = Extract<TypeReference, { readonly name: string }>

const ARTICLES = { OBJECT: 'an object', INTERFACE: 'an interface', ENUM: 'an enum', SCALAR: 'a scalar' } as const

/** Checks a type reference in its position. The reference itself stays: enum names and core names are the same everywhere. */
export function applyType(
  context: ApplyContext,
  type: TypeReference,
  part: Part,
  position: 'field' | 'other' = 'other',
): void {
  const inner = innermostType(type)
  if ('name' in inner) checkNamed(context, inner, part, position)
  else if (inner.kind === 'FLOAT' && !context.target.releaseSupports('float')) refuse(context, 'float', part, 'floats')
}

function checkNamed(context: ApplyContext, type: NamedReference, part: Part, position: 'field' | 'other'): void {
  const { target } = context
  const thing = part.title
  if (type.kind === 'SCALAR' && !target.releaseSupports('scalars')) {
    refuse(context, 'scalars', part, 'references to scalars')
    return
  }
  const local = context.locals.find(type.name)
  if (local) {
    if (local.kind !== type.kind) {
      mismatch(context, type, part, local.kind)
    } else if (context.refused.has(local.pointer)) {
      const data = {
        thing,
        pointer: part.pointer,
        kind: kindWord(type.kind),
        name: type.name,
        refusedPointer: local.pointer,
      }
      report(context, 'uses-refused', part, data)
    }
    return
  }
  if (type.kind === 'ENUM' && !target.releaseSupports('enums')) {
    refuse(context, 'enums', part, 'references to enums')
    return
  }
  const core = target.coreType(type.name)
  if (core !== undefined) {
    const kind = core === 'input' ? 'OBJECT' : (core.toUpperCase() as NamedReference['kind'])
    const fits = kind === type.kind || (kind === 'INTERFACE' && type.kind === 'OBJECT')
    if (!fits) mismatch(context, type, part, kind)
    return
  }
  const spans = coreTypeSpans(type.name)
  // Old views still have the scalars of IDs that are one type since.
  if (type.kind === 'SCALAR' && /.ID$/.test(type.name) && spans.length > 0 && target.behaves('legacy-ids')) return
  if (spans.length > 0) {
    const data = {
      thing,
      type: type.name,
      spans: describeSpans(spans),
      release: target.release,
      instead: successors.get(type.name) ?? 'another type',
    }
    report(
      context,
      'core-type-missing',
      part,
      data,
      type.name === 'Workspace' ? { feature: 'workspace-arguments' } : {},
    )
    return
  }
  if (position !== 'field') return
  if (target.behaves('unknown-field-type-kills'))
    report(context, 'field-type-unknown-kills', part, { thing, name: type.name, release: target.release })
  else report(context, 'field-type-unknown', part, { thing, name: type.name }, { stage: 'schema' })
}

function mismatch(context: ApplyContext, type: NamedReference, part: Part, actual: NamedReference['kind']): void {
  const data = {
    thing: part.title,
    name: type.name,
    kind: kindWord(type.kind),
    actual: ARTICLES[actual],
    actualKind: actual,
  }
  report(context, 'kind-mismatch', part, data)
}

const kindWord = (kind: NamedReference['kind']): string => ARTICLES[kind].replace(/^an? /, '')
