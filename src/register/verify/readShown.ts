import { soundCollection } from '../../engine/module/collectionMembers.ts'
import { Part } from '../../engine/module/load/part.ts'
import type { Pointers } from '../../engine/module/load/pointers.ts'
import type { ModuleState } from '../../engine/module/state.ts'
import type { JsonObject, JsonValue } from '../../session/types.ts'
import { annotationsShown, type ReadScope } from './readScope.ts'
import type { Shown, ShownLabel } from './shown.ts'

/**
 * A module as an engine shows it: what it answered to `readQuery`, or what the engine model holds after the same calls, which has
 * the same form. `pointers` finds the places of the model's parts in the document.
 */
export function readShown(module: JsonObject | ModuleState, scope: ReadScope, pointers?: Pointers): Shown {
  const { sourceMaps } = scope
  const whole = module as JsonObject
  const show = (
    label: ShownLabel,
    value: JsonObject,
    part: Part,
    facts: readonly Fact[] = [],
    children: readonly Shown[] = [],
  ): Shown => ({
    label,
    name: text(value['name']) ?? '',
    ...(pointers && { pointer: pointers.of(part) }),
    facts: new Map([
      ...facts,
      ...annotationsShown(scope.target, label).map(([key, { title }]) => [title, said(value[key])] as const),
      ['description', text(value['description'])],
      ...(sourceMaps.has(label) ? [['source map', place(value['sourceMap'])] as const] : []),
    ]),
    children,
  })
  const partOf = (kind: Part['kind'], value: JsonObject, owner?: Part, index = 0): Part =>
    new Part(kind, value as never, owner, index)
  const argument = (value: JsonObject, owner: Part): Shown =>
    show('argument', value, partOf('arguments', value, owner), [
      ['type', typeText(value['typeDef'])],
      ['default', text(value['defaultValue'])],
    ])
  const fn = (value: JsonObject, part: Part): Shown =>
    show(
      'function',
      value,
      part,
      [['return type', typeText(value['returnType'])]],
      list(value['args']).map((one) => argument(one, part)),
    )
  const functions = (value: JsonObject, owner: Part): Shown[] =>
    list(value['functions']).map((one) => fn(one, partOf('functions', one, owner)))
  const field = (value: JsonObject, owner: Part): Shown =>
    show('field', value, partOf('fields', value, owner), [['type', typeText(value['typeDef'])]])
  const object = (type: JsonObject, index: number): Shown => {
    const value = isObject(type['asObject']) ? type['asObject'] : {}
    const part = partOf('objects', value, undefined, index)
    const maker = value['constructorFunction'] ?? (Object.hasOwn(value, 'constructor') ? value['constructor'] : null)
    const children = [
      ...list(value['fields']).map((one) => field(one, part)),
      ...functions(value, part),
      ...list([maker ?? null]).map((one) => fn(one, partOf('constructorFunction', one, part))),
    ]
    return show('object', value, part, scope.collections ? collectionFacts(type) : [], children)
  }
  const iface = (value: JsonObject, index: number): Shown => {
    const part = partOf('interfaces', value, undefined, index)
    return show('interface', value, part, [], functions(value, part))
  }
  const hasValues = scope.target.has('EnumValueTypeDef.value')
  const enumeration = (value: JsonObject, index: number): Shown => {
    const part = partOf('enums', value, undefined, index)
    const members = list(value['members']).map((one) =>
      show('member', one, partOf('members', one, part), hasValues ? [['value', text(one['value'])]] : []),
    )
    return show('enum', value, part, [], members)
  }
  return {
    label: 'module',
    name: '',
    ...(pointers && { pointer: '' }),
    facts: new Map([['description', text(whole['description'])]]),
    children: [
      ...list(whole['objects'])
        .filter((type) => isObject(type['asObject']))
        .map(object),
      ...facets(whole['interfaces'], 'asInterface').map(iface),
      ...facets(whole['enums'], 'asEnum').map(enumeration),
    ],
  }
}

type Fact = readonly [string, string | null]

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: JsonValue | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
const facets = (value: JsonValue | undefined, facet: string): JsonObject[] =>
  list(list(value).map((type) => type[facet] ?? null))
const text = (value: JsonValue | undefined): string | null => (typeof value === 'string' ? value : null)

const said = (value: JsonValue | undefined): string | null =>
  value === undefined || value === null ? null : typeof value === 'string' ? value : JSON.stringify(value)

/** What the model holds says it by the marks of the object, what an engine answers by a typedef of its own. */
function collectionFacts({ asCollection, asObject }: JsonObject): readonly Fact[] {
  const members = isObject(asCollection) ? undefined : soundCollection(asObject as never)
  const shown = members ? { keyType: members.keyType, valueType: members.get.returnType } : asCollection
  const types = isObject(shown as JsonValue) ? (shown as JsonObject) : undefined
  return [
    ['key type of the collection', types ? typeText(types['keyType']) : null],
    ['value type of the collection', types ? typeText(types['valueType']) : null],
  ]
}

function place(value: JsonValue | undefined): string | null {
  return isObject(value) ? `${value['filename']}:${value['line']}:${value['column']}` : null
}

function typeText(value: JsonValue | undefined): string {
  if (!isObject(value)) return '?'
  const asList = value['asList']
  const mark = value['optional'] === true ? '?' : ''
  if (isObject(asList)) return `[${typeText(asList['elementTypeDef'])}]${mark}`
  for (const facet of ['asObject', 'asInterface', 'asEnum', 'asScalar']) {
    const named = value[facet]
    if (isObject(named)) return `${named['name']}${mark}`
  }
  return `${String(value['kind']).replace(/_KIND$/, '')}${mark}`
}
