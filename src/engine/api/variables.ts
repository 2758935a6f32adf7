import {
  type GraphQLSchema,
  isInputType,
  isScalarType,
  type OperationDefinitionNode,
  type TypeNode,
  typeFromAST,
} from 'graphql'
import { givenJson, givenValue } from './givenValue.ts'
import { type GivenValue, goTypeOf } from './inputValue.ts'

export type Variables =
  | { readonly ok: true; readonly values: ReadonlyMap<string, GivenValue> }
  | { readonly ok: false; readonly message: string; readonly path?: readonly string[] }

// Numbers are texts to the engines' library until they are read.
const kinds: Readonly<Record<string, readonly string[]>> = {
  Int: ['string'],
  Float: ['string'],
  String: ['string'],
  Boolean: ['bool'],
}

function goKind(value: GivenValue): string {
  const type = goTypeOf(value)
  if (type === 'json.Number') return 'string'
  return type.startsWith('map') ? 'map' : type.startsWith('[]') ? 'slice' : type
}

/** The variables of a request by their declarations; errors as the engines' library has them (status 422). */
export function readVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Variables {
  const values = new Map<string, GivenValue>()
  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    const name = variable.name.value
    const path = ['variable', name]
    if (!isKnown(schema, type)) return { ok: false, message: 'internal system error' }
    const nonNull = type.kind === 'NonNullType'
    if (!Object.hasOwn(given, name)) {
      if (defaultValue) values.set(name, givenValue(defaultValue, new Map()) ?? null)
      else if (nonNull) return { ok: false, message: 'must be defined', path }
      continue
    }
    const value = givenJson(given[name])
    if (value === null && nonNull) return { ok: false, message: 'cannot be null', path }
    const problem = value === null ? undefined : wrongKind(schema, type, value)
    if (problem) return { ok: false, message: problem, path }
    values.set(name, value)
  }
  return { ok: true, values }
}

function isKnown(schema: GraphQLSchema, type: TypeNode): boolean {
  const named = type.kind === 'NamedType' ? type : undefined
  if (named === undefined) return isKnown(schema, (type as Exclude<TypeNode, { kind: 'NamedType' }>).type)
  return schema.getType(named.name.value) !== undefined
}

function wrongKind(schema: GraphQLSchema, type: TypeNode, value: GivenValue): string | undefined {
  const inner = type.kind === 'NonNullType' ? type.type : type
  if (inner.kind === 'ListType') return undefined
  const declared = typeFromAST(schema, inner as never)
  if (!isInputType(declared) || !isScalarType(declared)) return undefined
  const allowed = kinds[declared.name]
  const kind = goKind(value)
  return allowed === undefined || allowed.includes(kind) ? undefined : `cannot use ${kind} as ${declared.name}`
}
