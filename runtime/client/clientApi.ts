import { type SchemaType, schemaApi } from '../../src/engine/api/schema/schemaApi.ts'
import type { Target } from '../../src/versions/types.ts'
import type { ApiArgument, ApiField, ApiType, ClientApi } from './types.ts'

interface SchemaField {
  readonly name: string
  /** As in the schema, with its default: `[String!] = []`. */
  readonly type: string
  readonly arguments: readonly { readonly name: string; readonly type: string }[]
}

const innermost = (type: string): string => /\w+/.exec(type)?.[0] ?? ''

const argument = ({ name, type }: { readonly name: string; readonly type: string }): ApiArgument => ({
  name,
  type: innermost(type),
  required: type.endsWith('!'),
})

/** A field other than `id` that is an ID stands for an object: that of the ID's type, its own where the type is only `ID`. */
export function apiField(owner: string, field: SchemaField): ApiField {
  const type = innermost(field.type)
  const byId = field.name !== 'id' && /^(?:\w+)?ID$/.test(type)
  return {
    name: field.name,
    type: byId ? type.slice(0, -2) || owner : type,
    list: field.type.startsWith('['),
    byId,
    arguments: field.arguments.map(argument),
    positional: false,
  }
}

/** The API of a target, as far as it is known. */
export function apiOfTarget(target: Target): ClientApi {
  return new Map(schemaApi(target).map((type) => [type.name, apiType(type)]))
}

function apiType({ name, kind, fields, members }: SchemaType): ApiType {
  return { name, kind, members, fields: new Map(fields.map((field) => [field.name, apiField(name, field)])) }
}
