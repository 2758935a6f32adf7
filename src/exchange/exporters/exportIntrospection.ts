import { Kind, parseType, type TypeNode } from 'graphql'
import { innermostTypeDef } from '../../engine/module/innermostTypeDef.ts'
import {
  type CallerArgument,
  type CallerField,
  type CallerType,
  callerSchema,
  type LoadedModule,
  loadModule,
} from '../../engine/module/load/index.ts'
import type { FunctionState } from '../../engine/module/state.ts'
import type { Finding } from '../../findings/index.ts'
import { toCamel, toLowerCamel } from '../../names/index.ts'
import { translate } from '../../translate/index.ts'
import type { Typedefs } from '../../typedefs/index.ts'
import type { Target } from '../../versions/index.ts'
import { annotationGroups, exportGaps, type Gap } from './exportGaps.ts'
import { printOrdered, type Value } from './printOrdered.ts'

const GAPS: ReadonlySet<Gap> = new Set<Gap>([
  'source maps',
  'collections',
  ...annotationGroups(() => false),
  'values of enum members',
  'deprecation of types',
  'private fields',
])

export type IntrospectionExport =
  | { readonly ok: true; readonly text: string; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

/**
 * Writes the introspection of a module's own types, in the names callers see on a target, with the constructor on Query. Findings:
 * `export-cannot-say`; those of translation and loading where the target does not take the module.
 */
export function exportIntrospection(typedefs: Typedefs, target: Target): IntrospectionExport {
  const { plan, findings } = translate(typedefs, target)
  if (plan === undefined) return { ok: false, findings }
  const loaded = loadModule(plan, target, { moduleName: typedefs.name })
  if (!loaded.ok) return { ok: false, findings: loaded.findings }
  const { types, queryFields } = callerSchema(loaded.module)
  const context: Context = {
    target,
    kinds: new Map(types.map(({ name, kind }) => [name, kind.toUpperCase()])),
    expected: expectedTypes(loaded.module),
  }
  const query = {
    kind: 'OBJECT',
    name: 'Query',
    interfaces: [],
    fields: queryFields.map((field) => fieldValue(context, 'Query', field)),
  }
  const own = types.map((type) => typeValue(context, type))
  const value: Value = { __schema: { queryType: { name: 'Query' }, types: [...own, query] } }
  return { ok: true, text: printOrdered(value), findings: exportGaps(typedefs, 'an introspection of a module', GAPS) }
}

interface Context {
  readonly target: Target
  /** Of the module's own types. */
  readonly kinds: ReadonlyMap<string, string>
  /** `Type.field(argument)` → the object or interface whose ID is passed. */
  readonly expected: ReadonlyMap<string, string>
}

/** Newer engines take IDs of any kind, and say in a directive of what. */
function expectedTypes({ served, names, target }: LoadedModule): ReadonlyMap<string, string> {
  const expected = new Map<string, string>()
  const add = (owner: string, field: string, fn: FunctionState | undefined): void => {
    for (const arg of fn?.args ?? []) {
      const inner = innermostTypeDef(arg.typeDef)
      const name = inner.asObject?.name ?? inner.asInterface?.name
      if (name !== undefined) expected.set(`${owner}.${field}(${arg.name})`, name)
    }
  }
  const main = toCamel(target, names.original)
  for (const { asObject } of served.objects) {
    if (asObject === undefined) continue
    for (const fn of asObject.functions) add(asObject.name, fn.name, fn)
    if (toCamel(target, asObject.originalName) === main)
      add('Query', toLowerCamel(target, names.final), asObject.constructorFunction)
  }
  for (const { asInterface } of served.interfaces)
    for (const fn of asInterface?.functions ?? []) add(asInterface?.name ?? '', fn.name, fn)
  return expected
}

function typeValue(context: Context, type: CallerType): Value {
  const base = { kind: type.kind.toUpperCase(), name: type.name, description: type.description, interfaces: [] }
  if (type.kind !== 'enum')
    return { ...base, fields: type.fields.map((field) => fieldValue(context, type.name, field)) }
  const deprecated = new Map(type.members.map((member) => [member.name, member.deprecated]))
  return {
    ...base,
    enumValues: type.values.map((name) => ({ name, description: '', ...reason(deprecated.get(name)) })),
  }
}

const fieldValue = (context: Context, owner: string, field: CallerField): Value => ({
  name: field.name,
  description: field.description,
  type: typeReference(context, parseType(field.type, { noLocation: true })),
  args: field.arguments.map((argument) =>
    argumentValue(context, argument, context.expected.get(`${owner}.${field.name}(${argument.name})`)),
  ),
  ...reason(field.deprecated),
})

const argumentValue = (context: Context, argument: CallerArgument, expected: string | undefined): Value => ({
  name: argument.name,
  description: argument.description,
  type: typeReference(context, parseType(argument.type, { noLocation: true })),
  ...(argument.default === undefined ? {} : { defaultValue: argument.default }),
  ...(expected === undefined
    ? {}
    : { directives: [{ name: 'expectedType', args: [{ name: 'name', value: JSON.stringify(expected) }] }] }),
  ...reason(argument.deprecated),
})

const reason = (deprecated: string | undefined) =>
  deprecated === undefined ? {} : { isDeprecated: true, deprecationReason: deprecated }

const SCALARS: ReadonlySet<string> = new Set(['String', 'Int', 'Float', 'Boolean', 'Void', 'ID'])

function typeReference(context: Context, node: TypeNode): Value {
  switch (node.kind) {
    case Kind.NON_NULL_TYPE:
      return { kind: 'NON_NULL', ofType: typeReference(context, node.type) }
    case Kind.LIST_TYPE:
      return { kind: 'LIST', ofType: typeReference(context, node.type) }
    case Kind.NAMED_TYPE:
      return { kind: kindOf(context, node.name.value), name: node.name.value }
  }
}

function kindOf({ kinds, target }: Context, name: string): string {
  if (SCALARS.has(name)) return 'SCALAR'
  const kind = kinds.get(name) ?? target.coreType(name)?.toUpperCase()
  return kind ?? (name.endsWith('ID') ? 'SCALAR' : 'OBJECT')
}
