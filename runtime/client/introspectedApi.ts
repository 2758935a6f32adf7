import { apiField } from './clientApi.ts'
import type { ApiType, ClientApi } from './types.ts'

interface TypeNode {
  readonly kind: string
  readonly name?: string | null
  readonly ofType?: TypeNode | null
}

interface IntrospectedField {
  readonly name: string
  readonly type: TypeNode
  readonly args?: readonly { readonly name: string; readonly type: TypeNode; readonly defaultValue?: string | null }[]
}

interface IntrospectedType {
  readonly kind: string
  readonly name: string
  readonly fields?: readonly IntrospectedField[] | null
  readonly inputFields?: readonly IntrospectedField[] | null
  readonly enumValues?: readonly { readonly name: string }[] | null
}

const kinds: Readonly<Record<string, ApiType['kind']>> = {
  OBJECT: 'object',
  INTERFACE: 'interface',
  ENUM: 'enum',
  INPUT_OBJECT: 'input',
  SCALAR: 'scalar',
}

function typeText({ kind, name, ofType }: TypeNode): string {
  if (kind === 'NON_NULL' && ofType) return `${typeText(ofType)}!`
  if (kind === 'LIST' && ofType) return `[${typeText(ofType)}]`
  return name ?? ''
}

/**
 * The API of the engine at hand, from its introspection result as engines hand it to SDKs: functions of the module's
 * dependencies are in there.
 */
export function introspectedApi(json: string): ClientApi {
  const { __schema: schema } = JSON.parse(json) as {
    readonly __schema: { readonly types: readonly IntrospectedType[] }
  }
  return new Map(schema.types.map((type) => [type.name, introspectedType(type)]))
}

function introspectedType({ kind, name, fields, inputFields, enumValues }: IntrospectedType): ApiType {
  const read = (field: IntrospectedField): ReturnType<typeof apiField> =>
    apiField(name, {
      name: field.name,
      type: typeText(field.type),
      arguments: (field.args ?? []).map((arg) => ({
        name: arg.name,
        type: `${typeText(arg.type)}${arg.defaultValue == null ? '' : ` = ${arg.defaultValue}`}`,
      })),
    })
  return {
    name,
    kind: kinds[kind] ?? 'scalar',
    fields: new Map([...(fields ?? []), ...(inputFields ?? [])].map((field) => [field.name, read(field)])),
    members: (enumValues ?? []).map((value) => value.name),
  }
}
