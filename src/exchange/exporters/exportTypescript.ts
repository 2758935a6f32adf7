import type { AnnotationRow } from '../../typedefs/annotations.ts'
import { annotationOf, annotationsOn, isAnnotated } from '../../typedefs/annotationsOn.ts'
import type {
  ArgumentTypedef,
  CachePolicy,
  FieldTypedef,
  FunctionTypedef,
  JsonText,
  SourceMap,
  Typedefs,
  TypeReference,
} from '../../typedefs/index.ts'
import { annotationGroups, exportGaps, type Gap } from './exportGaps.ts'
import { type Exported, printOrdered, type Value } from './printOrdered.ts'

const isOnFunction = (on: AnnotationRow['on']): boolean => on.includes('function')

const BOTH: readonly Gap[] = [
  'collections',
  'null inside of lists, in fields and in results',
  'place, description and deprecation of constructors',
]
const TYPEDEFS: readonly Gap[] = [
  'the cache policy Default without a time',
  ...annotationGroups(({ typescript }) => typescript.key !== undefined),
  ...BOTH,
]
// Its functions carry nothing but a deprecation.
const SCAN: readonly Gap[] = [
  'source maps',
  ...annotationGroups(({ on, typescript }) => !isOnFunction(on) && typescript.key !== undefined),
  ...BOTH,
]

/**
 * Writes one of the TypeScript SDK's two forms: `scan` as its scanner's `toJSON`, `typedefs` as what its code generator reads.
 * Finding: `export-cannot-say`, once for each thing the form has no words for.
 */
export function exportTypescript(typedefs: Typedefs, form: 'scan' | 'typedefs'): Exported {
  const full = form === 'typedefs'
  const context: Context = {
    full,
    enums: new Map(typedefs.enums.map(({ name, members }) => [name, new Map(members.map((m) => [m.name, m.value]))])),
  }
  const value: Value = {
    name: typedefs.name,
    description: typedefs.description,
    objects: byName(typedefs.objects, (object) => ({
      name: object.name,
      ...(full ? { kind: 'class', isExported: true, isDefaultExport: false } : {}),
      ...about(context, object),
      ...(object.constructorFunction && {
        constructor: { ...(full ? { name: '' } : {}), arguments: args(context, object.constructorFunction.arguments) },
      }),
      methods: byName(object.functions, (fn) => functionValue(context, fn)),
      properties: byName(object.fields, (field) => fieldValue(context, field)),
    })),
    enums: byName(typedefs.enums, (enumeration) => ({
      name: enumeration.name,
      ...about(context, enumeration),
      values: byName(enumeration.members, (member) => ({
        name: member.name,
        value: member.value,
        ...about(context, member),
      })),
    })),
    interfaces: byName(typedefs.interfaces, (iface) => ({
      name: iface.name,
      ...about(context, iface),
      functions: byName(iface.functions, (fn) => functionValue(context, fn)),
    })),
  }
  const name = full ? 'a TypeScript typedefs file' : 'a TypeScript scan'
  return { text: printOrdered(value), findings: exportGaps(typedefs, name, new Set(full ? TYPEDEFS : SCAN)) }
}

interface Context {
  readonly full: boolean
  /** Enum → member → value: the SDK keeps defaults as values. */
  readonly enums: ReadonlyMap<string, ReadonlyMap<string, string>>
}

interface About {
  readonly description: string
  readonly deprecated?: string
  readonly sourceMap?: SourceMap
}

const about = ({ full }: Context, { description, deprecated, sourceMap }: About) => ({
  description,
  ...(deprecated === undefined ? {} : { deprecated }),
  ...(full && sourceMap
    ? { location: { filepath: sourceMap.filename, line: sourceMap.line, column: sourceMap.column } }
    : {}),
})

const byName = <Part extends { readonly name: string }>(
  parts: readonly Part[],
  write: (part: Part) => Value,
): ReadonlyMap<string, Value> => new Map(parts.map((part) => [part.name, write(part)]))

const fieldValue = (context: Context, field: FieldTypedef): Value => ({
  name: field.name,
  ...about(context, field),
  type: typeValue(field.type),
  isExposed: !field.private,
})

const functionValue = (context: Context, fn: FunctionTypedef): Value => ({
  name: fn.name,
  ...about(context, fn),
  ...(context.full ? { ...annotationValues('function', fn), cache: cacheText(fn.cachePolicy) } : {}),
  arguments: args(context, fn.arguments),
  returnType: typeValue(fn.returnType),
})

/** What a part says under the keys that the SDK has for it: flags always, the others where they are given. */
function annotationValues(label: 'function' | 'argument', part: object): Record<string, Value> {
  const values: Record<string, Value> = {}
  for (const [key, row] of annotationsOn(label)) {
    const value = annotationOf(part, key)
    if (row.typescript.key === undefined || row.kind === 'cachePolicy') continue
    if (row.kind === 'flag' || isAnnotated(row, value)) values[row.typescript.key] = value as Value
  }
  return values
}

function cacheText(policy: CachePolicy | undefined): string {
  if (policy === undefined) return ''
  return policy.policy === 'Never' ? 'never' : policy.policy === 'PerSession' ? 'session' : (policy.timeToLive ?? '')
}

function args(context: Context, list: readonly ArgumentTypedef[]): Value {
  if (context.full) return list.map((argument) => argumentValue(context, argument))
  return byName(list, (argument) => argumentValue(context, argument))
}

function argumentValue(context: Context, argument: ArgumentTypedef): Value {
  const { name, type, defaultValue } = argument
  return {
    name,
    ...about(context, argument),
    type: typeValue(type),
    isVariadic: false,
    isNullable: type.optional,
    isOptional: type.optional,
    ...(defaultValue === undefined ? {} : { defaultValue: { json: defaultText(context, type, defaultValue) } }),
    ...annotationValues('argument', argument),
  }
}

function defaultText({ enums }: Context, type: TypeReference, text: JsonText): string {
  const members = type.kind === 'ENUM' ? enums.get(type.name) : undefined
  if (members === undefined) return text
  const name: unknown = JSON.parse(text)
  const value = typeof name === 'string' ? members.get(name) : undefined
  return value === undefined ? text : JSON.stringify(value)
}

function typeValue(type: TypeReference): Value {
  const kind = `${type.kind}_KIND`
  if (type.kind === 'LIST') return { kind, typeDef: typeValue(type.elementType) }
  return 'name' in type ? { kind, name: type.name } : { kind }
}
