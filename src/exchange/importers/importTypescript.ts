import { createFinding } from '../../findings/index.ts'
import type { AnnotationRow } from '../../typedefs/annotations.ts'
import { rawJson } from '../../typedefs/index.ts'
import { finishImport } from './finishImport.ts'
import type { Draft, Imported } from './imported.ts'
import { jsonText, type OrderedJson } from './orderedJson.ts'
import { readAnnotations } from './readAnnotations.ts'
import { type Reading, Source } from './Source.ts'

/** What neither of the TypeScript SDK's forms can say (sdk-protocol §4.1, §4.2). */
const BOTH = ['whether elements of lists may be null', 'whether fields and results may be null']

/**
 * Reads what the TypeScript SDK's scanner writes: `scan` is its `toJSON` (every release), `typedefs` the description it gives
 * its code generator (v1.0.0-beta.4 and later, with places, cache policies and marks). A type is registered under its name,
 * and a member under its alias where it has one; the name in the code is kept in `x-typescript`.
 *
 * @param moduleName absent: the form's own, which is the main class (`MyModule` for `my-module`)
 */
export function importTypescript(json: OrderedJson, form: 'scan' | 'typedefs', moduleName?: string): Imported {
  const reading: Reading = { form: form === 'scan' ? 'a TypeScript scan' : 'a TypeScript typedefs file', findings: [] }
  const root = new Source(reading, json)
  const members = membersOf(root.get('enums'))
  const context: Context = { reading, form, members, emptyDeprecations: 0 }
  const draft: Draft = {
    name: moduleName ?? root.textAt('name'),
    description: root.textAt('description'),
    objects: (root.get('objects')?.values() ?? []).map((object) => readObject(context, object)),
    interfaces: (root.get('interfaces')?.values() ?? []).map((iface) => ({
      ...about(context, iface),
      name: iface.textAt('name'),
      functions: (iface.get('functions')?.values() ?? []).map((fn) => readFunction(context, fn)),
    })),
    enums: (root.get('enums')?.values() ?? []).map((enumeration) => ({
      ...about(context, enumeration),
      name: enumeration.textAt('name'),
      members: (enumeration.get('values')?.values() ?? []).map((member) => ({
        ...about(context, member),
        name: member.textAt('name'),
        value: member.textAt('value'),
      })),
    })),
  }
  if (context.emptyDeprecations > 0) {
    const data = { count: context.emptyDeprecations, form: reading.form }
    reading.findings.push(createFinding('import-deprecated-empty', '', data))
  }
  if (draft['name'] === '') reading.findings.push(createFinding('import-module-unnamed', '', { form: reading.form }))
  return finishImport(
    reading,
    draft,
    form === 'scan' ? ['source maps', 'cache policies', 'checks, generators, services and agents', ...BOTH] : BOTH,
  )
}

interface Context {
  readonly reading: Reading
  readonly form: 'scan' | 'typedefs'
  /** Enum → value → member: the SDK keeps defaults as values, and registers the member's name. */
  readonly members: ReadonlyMap<string, ReadonlyMap<string, string>>
  emptyDeprecations: number
}

const membersOf = (enums: Source | undefined): Context['members'] =>
  new Map(
    (enums?.values() ?? []).map((enumeration) => [
      enumeration.textAt('name'),
      new Map(
        (enumeration.get('values')?.values() ?? []).map((member) => [member.textAt('value'), member.textAt('name')]),
      ),
    ]),
  )

function about(context: Context, part: Source): Draft {
  const location = part.get('location')
  const deprecated = part.get('deprecated')?.text()
  // Scanners of some releases write it for every part.
  const unsure = deprecated === '' && context.form === 'scan'
  if (unsure) context.emptyDeprecations++
  return {
    description: part.textAt('description'),
    ...(deprecated === undefined || unsure ? {} : { deprecated }),
    ...(location === undefined
      ? {}
      : {
          sourceMap: {
            filename: location.textAt('filepath'),
            line: location.get('line')?.number() ?? 0,
            column: location.get('column')?.number() ?? 0,
          },
        }),
  }
}

const keyInTypescript = ({ typescript }: AnnotationRow): string | undefined => typescript.key

function readObject(context: Context, object: Source): Draft {
  const maker = object.get('constructor')
  return {
    ...about(context, object),
    name: object.textAt('name'),
    ...(maker === undefined
      ? {}
      : { constructorFunction: { arguments: readArguments(context, maker, 'the constructor') } }),
    fields: (object.get('properties')?.values() ?? []).map((property) => ({
      ...about(context, property),
      ...names(property, 'property'),
      type: readType(property.get('type')),
      ...(property.isTrueAt('isExposed') ? {} : { private: true }),
    })),
    functions: (object.get('methods')?.values() ?? []).map((method) => readFunction(context, method)),
  }
}

function readFunction(context: Context, fn: Source): Draft {
  const cache = fn.get('cache')?.text() ?? ''
  const name = names(fn, 'method')
  return {
    ...about(context, fn),
    ...name,
    returnType: readType(fn.get('returnType')),
    arguments: readArguments(context, fn, `function ${String(name['name'])}`),
    ...(cache === '' ? {} : { cachePolicy: cachePolicy(cache) }),
    ...readAnnotations('function', fn, keyInTypescript),
  }
}

// As the reference runtime reads it: the name in code is that of a method, or of a property.
function names(part: Source, inCode: 'method' | 'property'): Draft {
  const name = part.textAt('name')
  const alias = part.textAt('alias')
  return alias === '' || alias === name ? { name } : { name: alias, 'x-typescript': { [inCode]: name } }
}

const cachePolicy = (cache: string): Draft =>
  cache === 'never'
    ? { policy: 'Never' }
    : cache === 'session'
      ? { policy: 'PerSession' }
      : { policy: 'Default', timeToLive: cache }

function readArguments(context: Context, fn: Source, title: string): readonly Draft[] {
  return (fn.get('arguments')?.values() ?? []).map((argument) => {
    const name = argument.textAt('name')
    const type = readType(argument.get('type'))
    return {
      ...about(context, argument),
      name,
      type: argument.isTrueAt('isOptional') ? { ...type, optional: true } : type,
      ...(argument.isTrueAt('isVariadic') ? { 'x-typescript': { variadic: true } } : {}),
      ...readDefault(context, argument, type, `Argument ${name} of ${title}`),
      ...readAnnotations('argument', argument, keyInTypescript),
    }
  })
}

function readDefault({ reading, members }: Context, argument: Source, type: Draft, thing: string): Draft {
  const value = argument.json.kind === 'object' ? argument.json.entries.get('defaultValue') : undefined
  if (value === undefined) return {}
  const byValue = type['kind'] === 'ENUM_KIND' ? members.get(String(type['name'])) : undefined
  if (byValue === undefined || value.kind !== 'string') return { defaultValue: rawJson(jsonText(value)) }
  const member = byValue.get(value.value)
  if (member === undefined) {
    const data = { thing, value: JSON.stringify(value.value), enum: String(type['name']) }
    reading.findings.push(createFinding('import-default-unknown', '', data))
  }
  return { defaultValue: member ?? value.value }
}

function readType(source: Source | undefined): Draft {
  const kind = source?.textAt('kind') ?? 'VOID_KIND'
  if (kind === 'LIST_KIND') return { kind, elementType: readType(source?.get('typeDef')) }
  const name = source?.textAt('name') ?? ''
  return name === '' ? { kind } : { kind, name }
}
