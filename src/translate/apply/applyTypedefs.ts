import { trimSpace } from '../../names/index.ts'
import type { Typedefs } from '../../typedefs/types.ts'
import { featureTable } from '../../versions/index.ts'
import { sdkNotes } from '../calls/asSent.ts'
import { firstRelease } from '../firstRelease.ts'
import { applyEnum } from './applyEnum.ts'
import { applyInterface, applyObject } from './applyObject.ts'
import { type ApplyContext, type Part, report } from './context.ts'

/** The document as the target will see it. Lists keep their length and order, so pointers stay right. */
export function applyTypedefs(context: ApplyContext): Typedefs {
  const { typedefs } = context
  checkSdk(context)
  const applied: Typedefs = {
    ...typedefs,
    description: applyModuleDescription(context),
    objects: typedefs.objects.map((object, i) => applyObject(context, object, `/objects/${i}`)),
    interfaces: typedefs.interfaces.map((iface, i) => applyInterface(context, iface, `/interfaces/${i}`)),
    enums: typedefs.enums.map((enumeration, i) => applyEnum(context, enumeration, `/enums/${i}`)),
  }
  if (context.droppedSourceMaps > 0) {
    const data = {
      count: context.droppedSourceMaps,
      release: context.target.release,
      since: firstRelease('source-maps'),
    }
    report(context, 'source-maps-dropped', WHOLE, data, { feature: 'source-maps' })
  }
  return applied
}

/** What a reader of sources noted that the module needs of its SDK: an engine brings the SDK of its own release. */
function checkSdk(context: ApplyContext): void {
  const { typedefs, target } = context
  const { sdk = '', needs } = sdkNotes(typedefs)
  for (const { feature, name, ...sourceMap } of needs) {
    if (!Object.hasOwn(featureTable, feature) || target.releaseSupports(feature)) continue
    const data = { name, sdk, since: firstRelease(feature), release: target.release }
    report(context, 'sdk-lacks', { ...WHOLE, sourceMap }, data, { feature })
  }
}

const WHOLE: Part = { pointer: '', title: 'The module' }

// before: {"description": " Builds things. "}   after: {"description": "Builds things."}; below v0.9.8: {}
function applyModuleDescription(context: ApplyContext): string {
  const { typedefs, target } = context
  if (typedefs.description === '') return ''
  const part: Part = { pointer: '/description', title: 'the module' }
  if (!target.releaseSupports('module-description')) {
    const data = { release: target.release, since: firstRelease('module-description') }
    report(context, 'module-description-dropped', part, data, { feature: 'module-description' })
    return ''
  }
  const description = trimSpace(typedefs.description)
  if (description !== typedefs.description) report(context, 'description-trimmed', part, { thing: part.title })
  return description
}
