import { createFinding } from '../../findings/index.ts'
import { rawJson } from '../../typedefs/index.ts'
import { finishImport } from './finishImport.ts'
import type { Draft, Imported } from './imported.ts'
import { literalToJson } from './literalToJson.ts'
import { localNames, type PublicNames } from './localNames.ts'
import type { OrderedJson } from './orderedJson.ts'
import { ownTypes, typeName } from './ownTypes.ts'
import { type Reading, Source } from './Source.ts'

const CANNOT_SAY = [
  'a description of the module',
  'defaults of enum arguments where the TypeScript SDK wrote it',
  'source maps',
  'cache policies',
  'checks, generators, services and agents',
  'defaultPath, defaultAddress and ignore',
  'values of enum members',
  'deprecation of types',
  'private state',
]

/**
 * Reads an introspection result: that of a session in which a module is served, or one that holds a module's own types only, as the
 * TypeScript and Go SDKs write it (v1.0.0-beta.6 and later). It has the names callers see, so that original names are lost; types lose the module's name in front again.
 *
 * @param moduleName absent: the constructor's name on Query
 */
export function importIntrospection(json: OrderedJson, moduleName?: string): Imported {
  const reading: Reading = { form: 'an introspection of a module', findings: [] }
  const whole = new Source(reading, json)
  const schema = (whole.get('data') ?? whole).get('__schema')
  const types = schema?.get('types')?.items() ?? []
  const queryName = schema?.get('queryType')?.textAt('name') ?? 'Query'
  const module = ownTypes(types, queryName, moduleName)
  const root = module?.root
  const name = moduleName ?? root?.textAt('name') ?? ''
  if (schema === undefined) {
    return {
      ok: false,
      findings: [
        createFinding('import-unreadable', '', { form: 'introspection of a module', problem: 'it has no __schema' }),
      ],
    }
  }
  if (name === '' || module === undefined)
    return { ok: false, findings: [createFinding('import-module-unnamed', '', { form: reading.form })] }
  const own = module.types
  const mainName = root === undefined ? undefined : typeName(root.get('type'))
  const names = localNames(
    name,
    own.map((type) => type.textAt('name')),
    mainName,
  )
  const context: Context = {
    reading,
    names,
    kinds: new Map(own.map((type) => [type.textAt('name'), type.textAt('kind')])),
  }
  const ofKind = (kind: string): readonly Source[] => own.filter((type) => type.textAt('kind') === kind)
  const objects = ofKind('OBJECT').map((object) => ({
    name: names.local(object.textAt('name')),
    description: object.textAt('description'),
    ...(object.textAt('name') === mainName && root !== undefined ? maker(context, root) : {}),
    functions: functionsOf(context, object),
  }))
  const draft: Draft = {
    name,
    objects,
    interfaces: ofKind('INTERFACE').map((iface) => ({
      name: names.local(iface.textAt('name')),
      description: iface.textAt('description'),
      functions: functionsOf(context, iface),
    })),
    enums: ofKind('ENUM').map((enumeration) => ({
      name: names.local(enumeration.textAt('name')),
      description: enumeration.textAt('description'),
      members: (enumeration.get('enumValues')?.items() ?? []).map((member) => ({
        name: member.textAt('name'),
        ...about(member),
      })),
    })),
  }
  reading.findings.push(createFinding('import-names-public', '', { form: reading.form }))
  if (objects.length > 0) reading.findings.push(createFinding('import-fields-as-functions', '', { form: reading.form }))
  return finishImport(reading, draft, CANNOT_SAY)
}

const PRIMITIVES: ReadonlyMap<string, string> = new Map([
  ['String', 'STRING'],
  ['Int', 'INTEGER'],
  ['Float', 'FLOAT'],
  ['Boolean', 'BOOLEAN'],
  ['Void', 'VOID'],
])

interface Context {
  readonly reading: Reading
  readonly names: PublicNames
  readonly kinds: ReadonlyMap<string, string>
}

function maker(context: Context, root: Source): Draft {
  const args = root.get('args')?.items() ?? []
  return args.length === 0
    ? {}
    : { constructorFunction: { arguments: args.map((argument) => readArgument(context, argument)) } }
}

const about = (part: Source): Draft => ({
  description: part.textAt('description'),
  ...(part.isTrueAt('isDeprecated') ? { deprecated: part.textAt('deprecationReason') } : {}),
})

// Every object has an id of its own, which is not the module's.
const functionsOf = (context: Context, type: Source): readonly Draft[] =>
  (type.get('fields')?.items() ?? []).flatMap((field) => {
    const name = field.textAt('name')
    if (name === 'id') return []
    const args = (field.get('args')?.items() ?? []).map((argument) => readArgument(context, argument))
    return [{ name, ...about(field), returnType: readType(context, field.get('type')), arguments: args }]
  })

function readArgument(context: Context, argument: Source): Draft {
  const name = argument.textAt('name')
  const expected = expectedType(argument)
  const literal = argument.get('defaultValue')?.text()
  const value = literal === undefined ? undefined : literalToJson(literal)
  if (literal !== undefined && value === undefined) {
    const data = { thing: `Argument ${name}`, value: JSON.stringify(literal) }
    context.reading.findings.push(createFinding('import-default-literal', '', data))
  }
  return {
    name,
    ...about(argument),
    type: readType(context, argument.get('type'), expected),
    ...(value === undefined ? {} : { defaultValue: rawJson(value) }),
  }
}

// Objects are passed by their ID; a directive says of what.
function expectedType(argument: Source): string | undefined {
  for (const directive of argument.get('directives')?.items() ?? []) {
    if (directive.textAt('name') !== 'expectedType') continue
    const name = directive
      .get('args')
      ?.items()
      .find((arg) => arg.textAt('name') === 'name')
      ?.textAt('value')
    return name?.replace(/^"(.*)"$/, '$1')
  }
  return undefined
}

function readType(context: Context, source: Source | undefined, expected?: string): Draft {
  const nonNull = source?.textAt('kind') === 'NON_NULL'
  const inner = nonNull ? source?.get('ofType') : source
  const optional = nonNull ? {} : { optional: true }
  if (inner?.textAt('kind') === 'LIST')
    return { kind: 'LIST', elementType: readType(context, inner.get('ofType'), expected), ...optional }
  const name = inner?.textAt('name') ?? ''
  const primitive = PRIMITIVES.get(name)
  if (primitive !== undefined) return { kind: primitive, ...optional }
  if (expected !== undefined) {
    const kind = context.kinds.get(expected) ?? 'OBJECT'
    return { kind, name: context.names.local(expected), ...optional }
  }
  const kind = context.kinds.get(name) ?? inner?.textAt('kind') ?? ''
  // Older views give each type an ID of its own.
  if (kind === 'SCALAR' && name.endsWith('ID') && name !== 'ID') {
    const of = name.slice(0, -2)
    return { kind: context.kinds.get(of) ?? 'OBJECT', name: context.names.local(of), ...optional }
  }
  return { kind, name: context.names.local(name), ...optional }
}
