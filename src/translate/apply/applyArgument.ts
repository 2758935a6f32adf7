import type { ArgumentTypedef, TypeReference } from '../../typedefs/types.ts'
import { applyAnnotations } from './applyAnnotations.ts'
import { applyEnumDefault } from './applyEnumDefault.ts'
import { applyType } from './applyType.ts'
import { checkName } from './checkName.ts'
import { type ApplyContext, type Part, refuse, report } from './context.ts'
import { dropAnnotations } from './dropAnnotations.ts'
import { withChanges } from './withChanges.ts'

const DEFAULT_KEYS = ['defaultValue', 'defaultPath', 'defaultAddress'] as const
const GIT_TYPES = new Set(['GitRepository', 'GitRef'])
const PATH_TYPES = new Set(['Directory', 'File', ...GIT_TYPES])

export function applyArgument(context: ApplyContext, argument: ArgumentTypedef, part: Part): ArgumentTypedef {
  checkName(context, part, argument.name, 'member')
  applyType(context, argument.type, part)
  checkDefaults(context, argument, part)
  const given = argument.defaultValue
  const defaultValue = given === undefined ? undefined : applyEnumDefault(context, argument.type, given, part)
  const annotations = applyAnnotations(context, argument, part)
  const type = applyForcedOptional(context, argument, part)
  const dropped = dropAnnotations(context, 'argument', argument, part)
  // Nearly every argument of a large document: nothing to rewrite, and nothing made.
  if (annotations === argument && type === argument.type && dropped === undefined && defaultValue === given)
    return argument
  const { description, deprecated, sourceMap } = annotations
  return withChanges(argument, { description, deprecated, sourceMap, type, defaultValue, ...dropped })
}

function checkDefaults(context: ApplyContext, argument: ArgumentTypedef, part: Part): void {
  const { target } = context
  const { defaultValue, defaultPath, defaultAddress } = argument
  if (argument.ignore.length === 0 && defaultPath === undefined && defaultAddress === undefined && defaultValue !== '')
    return
  const given = DEFAULT_KEYS.filter((key) => argument[key] !== undefined)
  const [first, second] = given
  if (first && second) report(context, 'two-defaults', part, { thing: part.title, first, second })
  for (const key of given) if (argument[key] === '') report(context, 'default-empty', part, { thing: part.title, key })
  const typeName = coreObjectName(context, argument.type)
  const type = typeName ?? describe(argument.type)
  if (argument.defaultPath !== undefined) {
    if (typeName === undefined || !PATH_TYPES.has(typeName))
      report(context, 'default-path-type', part, { thing: part.title, type })
    else if (!target.releaseSupports('default-path')) refuse(context, 'default-path', part, 'defaultPath')
    else if (GIT_TYPES.has(typeName) && !target.releaseSupports('default-path-git'))
      refuse(context, 'default-path-git', part, `defaultPath on ${typeName}`)
  }
  if (argument.defaultAddress !== undefined) {
    if (typeName !== 'Container') report(context, 'default-address-type', part, { thing: part.title, type })
    else if (!target.releaseSupports('default-address')) refuse(context, 'default-address', part, 'defaultAddress')
  }
  if (argument.ignore.length > 0 && typeName !== 'Directory')
    report(context, 'ignore-type', part, { thing: part.title, type })
}

// before: {"type": {"kind": "OBJECT", "name": "Directory"}, "defaultPath": "/"}
// after:  {"type": {"kind": "OBJECT", "name": "Directory", "optional": true}, "defaultPath": "/"}
function applyForcedOptional(context: ApplyContext, argument: ArgumentTypedef, part: Part): TypeReference {
  if (argument.type.optional) return argument.type
  const isWorkspace = coreObjectName(context, argument.type) === 'Workspace'
  const reason =
    argument.defaultPath !== undefined
      ? 'defaultPath'
      : argument.defaultAddress !== undefined
        ? 'defaultAddress'
        : isWorkspace
          ? 'type Workspace'
          : undefined
  if (reason === undefined) return argument.type
  report(context, 'argument-made-optional', part, { thing: part.title, reason })
  return { ...argument.type, optional: true }
}

// A type of the document hides none of the core's: engines resolve the core first.
function coreObjectName(context: ApplyContext, type: TypeReference): string | undefined {
  if (type.kind !== 'OBJECT') return undefined
  const { target, locals } = context
  return target.coreType(type.name) !== undefined || locals.find(type.name) === undefined ? type.name : undefined
}

function describe(type: TypeReference): string {
  let inner = type
  let depth = 0
  for (; inner.kind === 'LIST'; depth++) inner = inner.elementType
  const name = 'name' in inner ? inner.name : inner.kind
  return depth === 0 ? name : `list of ${name}`
}
