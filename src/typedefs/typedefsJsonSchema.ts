import * as t from 'io-ts'
import { type Key, PartCodec } from './codec/part.ts'
import { FormatVersionCodec, formatVersion, typedefsCodec } from './codec/typedefs.ts'
import {
  ChoiceCodec,
  FlagCodec,
  JsonTextCodec,
  ListCodec,
  largestPosition,
  PositionCodec,
  TextCodec,
} from './codec/values.ts'
import { VariantsCodec } from './codec/variants.ts'

/** A JSON Schema, as plain JSON data. */
export interface JsonSchema {
  readonly [keyword: string]: JsonSchemaValue
}

export type JsonSchemaValue = string | number | boolean | JsonSchema | readonly JsonSchemaValue[]

/**
 * The JSON Schema (2020-12) of typedefs documents, derived from the codecs: it accepts the documents that
 * `decodeTypedefs` accepts, among those whose text is sound (no key twice, no half characters, nested 500 levels at most).
 */
export function typedefsJsonSchema(): JsonSchema {
  const definitions = new Map<string, JsonSchema>()
  const schema = partSchema(typedefsCodec, definitions)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:moduledefs:typedefs:${formatVersion}`,
    ...schema,
    properties: {
      $schema: { type: 'string', description: 'Where an editor finds this schema; read and forgotten.' },
      ...(schema['properties'] as JsonSchema),
    },
    $defs: Object.fromEntries(definitions),
  }
}

type Definitions = Map<string, JsonSchema>

function schemaOf(codec: unknown, definitions: Definitions): JsonSchema {
  if (codec instanceof t.RecursiveType) return schemaOf(codec.type, definitions)
  if (codec instanceof PartCodec) return define(codec.title, definitions, () => partSchema(codec, definitions))
  if (codec instanceof VariantsCodec) return define(codec.title, definitions, () => variantsSchema(codec, definitions))
  if (codec instanceof ListCodec) return { type: 'array', items: schemaOf(codec.element, definitions) }
  if (codec instanceof ChoiceCodec) return { enum: [...codec.words, ...codec.aliases.keys()] }
  if (codec instanceof TextCodec) return { type: 'string' }
  if (codec instanceof FlagCodec) return { type: 'boolean' }
  if (codec instanceof PositionCodec) return { type: 'integer', minimum: 0, maximum: largestPosition }
  if (codec instanceof FormatVersionCodec) return { const: formatVersion }
  if (codec instanceof JsonTextCodec) return {}
  throw new TypeError('A codec without a JSON Schema')
}

/** A schema under `$defs`; what refers to itself finds its name taken and stops. */
function define(title: string, definitions: Definitions, make: () => JsonSchema): JsonSchema {
  const name = title.replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())
  if (!definitions.has(name)) {
    definitions.set(name, {})
    definitions.set(name, make())
  }
  return { $ref: `#/$defs/${name}` }
}

function partSchema<Part extends object>(codec: PartCodec<Part>, definitions: Definitions): JsonSchema {
  const properties = [...codec.keys].map(([name, key]) => [name, keySchema(key, definitions)] as const)
  const required = [...codec.keys].filter(([, key]) => key.presence === 'required').map(([name]) => name)
  return {
    title: codec.title,
    description: codec.description,
    type: 'object',
    properties: Object.fromEntries(properties),
    patternProperties: { '^x-': true },
    additionalProperties: false,
    ...(required.length > 0 && { required }),
  }
}

function keySchema<Part extends object>(key: Key<unknown, Part>, definitions: Definitions): JsonSchema {
  const schema: JsonSchema = { ...schemaOf(key.codec, definitions), description: key.description }
  const absent = key.presence === 'defaulted' ? key.absent({} as Part) : undefined
  return absent === undefined ? schema : { ...schema, default: absent as JsonSchemaValue }
}

function variantsSchema<Part extends object>(codec: VariantsCodec<Part>, definitions: Definitions): JsonSchema {
  const { discriminator } = codec
  return {
    title: codec.title,
    description: codec.description,
    type: 'object',
    properties: {
      [discriminator]: {
        enum: codec.variants.flatMap((variant) => codec.wordsOf(variant)),
        description: 'Which of them it is.',
      },
    },
    required: [discriminator],
    // One variant is checked, not all: errors are about what was meant.
    allOf: codec.variants.map((variant) => {
      const words = { enum: codec.wordsOf(variant), description: 'Which of them it is.' }
      return {
        if: { type: 'object', properties: { [discriminator]: words }, required: [discriminator] },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: schemaOf(variant, definitions),
      }
    }),
  }
}
