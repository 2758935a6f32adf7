import { type JsonSchema, type JsonSchemaValue, typedefsJsonSchema } from '../../src/typedefs/index.ts'
import { cell } from './cell.ts'

/** `docs/format.md`: every key of a typedefs document, from its JSON Schema. */
export function formatPage(): string {
  const schema = typedefsJsonSchema()
  const definitions = Object.entries(asSchema(schema['$defs']))
  return [
    '# The format',
    '',
    'A typedefs document, key by key. This page is written from the JSON Schema (`moduledefs schema`); do not edit it.',
    '',
    'Everything ordered is an array, and order is part of the document. `$schema` at the top is for editors: it is read, and no',
    'document that is printed has it. `"$schema": "./node_modules/moduledefs/schemas/typedefs.schema.json"` completes and checks in',
    'an editor; the `$id` in it is that schema, `moduledefs/typedefs.schema.json` of the package. Keys that start with `x-` are kept and never sent; any',
    'other unknown key is an error. Numbers keep their digits. Two documents are equal when their canonical forms are.',
    '',
    section(schema),
    ...definitions.map(([, definition]) => section(asSchema(definition))),
  ].join('\n')
}

function section(part: JsonSchema): string {
  const title = text(part['title'])
  const lines = [`## ${title}`, '', text(part['description']), '']
  const variants = list(part['allOf']).map((one) => asSchema(one)['then'] ?? {})
  if (variants.length > 0) {
    const links = variants.map((variant) => typeText(asSchema(variant)))
    return [...lines, `One of ${links.join(', ')}.`, ''].join('\n')
  }
  const required = new Set(list(part['required']).map(String))
  const rows = Object.entries(asSchema(part['properties'])).map(([name, value]) => {
    const key = asSchema(value)
    const left = required.has(name) ? 'required' : 'default' in key ? `\`${JSON.stringify(key['default'])}\`` : 'none'
    return `| \`${name}\` | ${typeText(key)} | ${left} | ${cell(text(key['description']))} |`
  })
  return [...lines, '| key | value | if left out | meaning |', '|---|---|---|---|', ...rows, ''].join('\n')
}

function typeText(value: JsonSchema): string {
  const reference = value['$ref']
  if (typeof reference === 'string') {
    const name = reference.replace('#/$defs/', '')
    const words = name.replace(/([a-z])([A-Z])/g, '$1 $2')
    const title = words.charAt(0) + words.slice(1).toLowerCase()
    return `[${title}](#${title.toLowerCase().replace(/ /g, '-')})`
  }
  if ('const' in value) return `\`${JSON.stringify(value['const'])}\``
  const choices = list(value['enum'])
  if (choices.length > 0) return choices.map((choice) => `\`${String(choice)}\``).join(', ')
  if (value['type'] === 'array') return `list of ${typeText(asSchema(value['items']))}`
  return value['type'] === undefined ? 'any JSON' : String(value['type'])
}

const asSchema = (value: JsonSchemaValue | undefined): JsonSchema =>
  typeof value === 'object' && !Array.isArray(value) ? (value as JsonSchema) : {}
const list = (value: JsonSchemaValue | undefined): readonly JsonSchemaValue[] =>
  Array.isArray(value) ? (value as readonly JsonSchemaValue[]) : []
const text = (value: JsonSchemaValue | undefined): string => (typeof value === 'string' ? value : '')
