import type { JsonObject, JsonValue } from '../../session/types.ts'
import type { ReadScope } from './readScope.ts'
import type { Shown, ShownLabel } from './shown.ts'

/** What an engine answered to `readQuery`. */
export function readShown(module: JsonObject, scope: ReadScope): Shown {
  const { target, sourceMaps } = scope
  const part = (
    label: ShownLabel,
    value: JsonObject,
    facts: readonly Fact[] = [],
    children: readonly Shown[] = [],
  ): Shown => ({
    label,
    name: text(value['name']) ?? '',
    facts: new Map([
      ...facts,
      ['description', text(value['description'])],
      ...('deprecated' in value ? [['deprecation', text(value['deprecated'])] as const] : []),
      ...(sourceMaps.has(label) ? [['source map', place(value['sourceMap'])] as const] : []),
    ]),
    children,
  })
  const argument = (value: JsonObject): Shown =>
    part('argument', value, [
      ['type', typeText(value['typeDef'])],
      ['default', text(value['defaultValue'])],
      ...(target.has('FunctionArg.defaultPath')
        ? ([
            ['defaultPath', text(value['defaultPath'])],
            ['ignore', JSON.stringify(value['ignore'])],
          ] as const)
        : []),
      ...(target.has('FunctionArg.defaultAddress') ? [['defaultAddress', text(value['defaultAddress'])] as const] : []),
    ])
  const fn = (value: JsonObject): Shown =>
    part('function', value, [['return type', typeText(value['returnType'])]], list(value['args']).map(argument))
  const object = (value: JsonObject): Shown =>
    part(
      'object',
      value,
      [],
      [
        ...list(value['fields']).map((field) => part('field', field, [['type', typeText(field['typeDef'])]])),
        ...list(value['functions']).map(fn),
        ...list([value['constructor'] ?? null]).map(fn),
      ],
    )
  const member = (value: JsonObject): Shown =>
    part('member', value, target.has('EnumValueTypeDef.value') ? [['value', text(value['value'])]] : [])
  return {
    label: 'module',
    name: '',
    facts: new Map([['description', text(module['description'])]]),
    children: [
      ...facets(module['objects'], 'asObject').map(object),
      ...facets(module['interfaces'], 'asInterface').map((value) =>
        part('interface', value, [], list(value['functions']).map(fn)),
      ),
      ...facets(module['enums'], 'asEnum').map((value) => part('enum', value, [], list(value['members']).map(member))),
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
