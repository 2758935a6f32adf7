import { uncapitalize } from '../../../text/capitalize.ts'
import type { ArgState, ModuleState } from '../state.ts'
import type { TypeScope } from './externalType.ts'
import { argumentPart, constructorPart, fieldPart, functionPart, namedOf, type Part, rootPart } from './part.ts'
import type { Report } from './Report.ts'

interface Named {
  readonly name: string
  readonly part: () => Part
}

/** Warns where two things get one name in the schema: engines say nothing, and callers see only one of them. */
export function reportCollisions(scope: TypeScope, module: ModuleState, report: Report): void {
  reportTypes(scope, module, report)
  for (const [index, { asObject }] of module.objects.entries()) {
    if (!asObject) continue
    const part = rootPart(module, 'objects', index)
    const functions = asObject.functions.map((fn) => ({ name: fn.name, part: () => functionPart(part, fn) }))
    const fields = asObject.fields.map((field) => ({ name: field.name, part: () => fieldPart(part, field) }))
    reportMembers([...fields, ...functions], report)
    const { constructorFunction } = asObject
    if (constructorFunction)
      reportArguments(constructorFunction.args, () => constructorPart(part, constructorFunction), report)
    for (const fn of asObject.functions) reportArguments(fn.args, () => functionPart(part, fn), report)
  }
  for (const [index, { asInterface }] of module.interfaces.entries()) {
    const part = rootPart(module, 'interfaces', index)
    reportMembers(
      (asInterface?.functions ?? []).map((fn) => ({ name: fn.name, part: () => functionPart(part, fn) })),
      report,
    )
  }
}

function reportArguments(args: readonly ArgState[], fn: () => Part, report: Report): void {
  reportMembers(
    args.map((arg) => ({ name: arg.name, part: () => argumentPart(fn(), arg) })),
    report,
  )
}

/** Of members the last one is seen. */
function reportMembers(members: readonly Named[], report: Report): void {
  const seen = new Map<string, Named>()
  for (const member of members) {
    const hidden = seen.get(member.name)
    if (hidden) {
      const part = hidden.part()
      const data = { thing: part.title, other: uncapitalize(member.part().title), name: member.name }
      report.add('engine-names-collide', part, data)
    }
    seen.set(member.name, member)
  }
}

/** Of types the first one is seen; an object and an interface: the object up to v0.21.0, the interface later. */
function reportTypes(scope: TypeScope, module: ModuleState, report: Report): void {
  const both = module.objects.length > 0 && module.interfaces.length > 0
  const objectsFirst = !(both && scope.target.behaves('native-interfaces'))
  const kinds = objectsFirst
    ? (['objects', 'interfaces', 'enums'] as const)
    : (['interfaces', 'objects', 'enums'] as const)
  const seen = new Map<string, Part>()
  for (const kind of kinds)
    for (const [index, type] of module[kind].entries()) {
      const name = namedOf(type)?.name
      if (name === undefined) continue
      const part = rootPart(module, kind, index)
      const other = seen.get(name)
      if (other) report.add('engine-names-collide', part, { thing: part.title, other: uncapitalize(other.title), name })
      else seen.set(name, part)
    }
}
