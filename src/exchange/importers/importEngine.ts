import { createFinding } from '../../findings/index.ts'
import { readQuery } from '../../register/verify/readQuery.ts'
import { rawJson } from '../../typedefs/index.ts'
import type { Target } from '../../versions/index.ts'
import { finishImport } from './finishImport.ts'
import type { Draft, Imported } from './imported.ts'
import { localNames, type PublicNames } from './localNames.ts'
import { jsonText, type OrderedJson } from './orderedJson.ts'
import { readAnnotations } from './readAnnotations.ts'
import { type Reading, Source } from './Source.ts'

const DEEPEST_LIST = 4
const PARTS = ['object', 'interface', 'enum', 'field', 'function', 'argument', 'member'] as const

/**
 * The selection on a Module that reads back what a release shows of it. Source maps are left out where asking for one that is
 * not set fails (behaviour `unset-source-map-fails`).
 */
export function engineSelection(target: Target): string {
  const sourceMaps = hasSourceMaps(target) ? new Set(PARTS) : new Set<(typeof PARTS)[number]>()
  return `name ${readQuery({ target, sourceMaps, listDepth: DEEPEST_LIST, collections: false, findings: [] })}`
}

const hasSourceMaps = (target: Target): boolean =>
  target.has('Function.sourceMap') && !target.behaves('unset-source-map-fails')

/**
 * Reads what an engine of the target answered to `engineSelection`. Names are those callers see, without the module's name in
 * front of types; marks and cache policies are shown by no release.
 *
 * @param moduleName absent: as the engine names it
 */
export function importEngine(json: OrderedJson, target: Target, moduleName?: string): Imported {
  const reading: Reading = { form: `a module as engine ${target.release} shows it`, findings: [] }
  const module = new Source(reading, json)
  const name = moduleName ?? module.textAt('name')
  if (name === '') return { ok: false, findings: [createFinding('import-module-unnamed', '', { form: reading.form })] }
  const objects = facets(module.get('objects'), 'asObject')
  const interfaces = facets(module.get('interfaces'), 'asInterface')
  const enums = facets(module.get('enums'), 'asEnum')
  const own = [...objects, ...interfaces, ...enums].map((type) => type.textAt('name'))
  const context: Context = { names: localNames(name, own, undefined) }
  const draft: Draft = {
    name,
    description: module.textAt('description'),
    objects: objects.map((object) => {
      const maker = object.get('constructor')
      return {
        ...about(object),
        name: context.names.local(object.textAt('name')),
        ...(maker === undefined
          ? {}
          : { constructorFunction: { ...about(maker), arguments: readArguments(context, maker) } }),
        fields: (object.get('fields')?.items() ?? []).map((field) => ({
          ...about(field),
          name: field.textAt('name'),
          type: readType(context, field.get('typeDef')),
        })),
        functions: functionsOf(context, object),
      }
    }),
    interfaces: interfaces.map((iface) => ({
      ...about(iface),
      name: context.names.local(iface.textAt('name')),
      functions: functionsOf(context, iface),
    })),
    enums: enums.map((enumeration) => ({
      ...about(enumeration),
      name: context.names.local(enumeration.textAt('name')),
      members: (enumeration.get('members')?.items() ?? []).map((member) => {
        const value = member.textAt('value')
        return { ...about(member), name: member.textAt('name'), ...(value === '' ? {} : { value }) }
      }),
    })),
  }
  reading.findings.push(createFinding('import-names-public', '', { form: reading.form }))
  const cannotSay = ['cache policies', 'checks, generators, services and agents', 'private state']
  if (target.has('TypeDef.asCollection')) cannotSay.unshift('collections')
  return finishImport(reading, draft, hasSourceMaps(target) ? cannotSay : ['source maps', ...cannotSay])
}

interface Context {
  readonly names: PublicNames
}

const facets = (list: Source | undefined, facet: string): readonly Source[] =>
  (list?.items() ?? []).flatMap((type) => type.get(facet) ?? [])

function about(part: Source): Draft {
  const place = part.get('sourceMap')
  const deprecated = part.get('deprecated')?.text()
  return {
    description: part.textAt('description'),
    ...(deprecated === undefined ? {} : { deprecated }),
    ...(place === undefined
      ? {}
      : {
          sourceMap: {
            filename: place.textAt('filename'),
            line: place.get('line')?.number() ?? 0,
            column: place.get('column')?.number() ?? 0,
          },
        }),
  }
}

const functionsOf = (context: Context, type: Source): readonly Draft[] =>
  (type.get('functions')?.items() ?? []).map((fn) => ({
    ...about(fn),
    name: fn.textAt('name'),
    returnType: readType(context, fn.get('returnType')),
    ...readAnnotations('function', fn, ({ shown }) => shown),
    arguments: readArguments(context, fn),
  }))

const readArguments = (context: Context, fn: Source): readonly Draft[] =>
  (fn.get('args')?.items() ?? []).map((argument) => ({
    ...about(argument),
    name: argument.textAt('name'),
    type: readType(context, argument.get('typeDef')),
    ...readDefault(argument.get('defaultValue')),
    ...readAnnotations('argument', argument, ({ shown }) => shown),
  }))

// A default is JSON, given as a text or, by some clients, as the value itself.
function readDefault(value: Source | undefined): Draft {
  if (value === undefined) return {}
  const text = value.json.kind === 'string' ? value.json.value : jsonText(value.json)
  return text === '' ? {} : { defaultValue: rawJson(text) }
}

function readType(context: Context, source: Source | undefined): Draft {
  const kind = source?.textAt('kind') ?? ''
  const optional = source?.isTrueAt('optional') ? { optional: true } : {}
  if (kind === 'LIST_KIND')
    return { kind, elementType: readType(context, source?.get('asList')?.get('elementTypeDef')), ...optional }
  for (const facet of ['asObject', 'asInterface', 'asEnum', 'asScalar']) {
    const name = source?.get(facet)?.textAt('name')
    if (name !== undefined) return { kind, name: context.names.local(name), ...optional }
  }
  return { kind, ...optional }
}
