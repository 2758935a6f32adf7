import type { GraphQLRequest } from '../api/runDocument.ts'
import { type GoJson, readGoJson } from '../go/goJson.ts'

/** A request's body, or what an engine says about it (status 400). */
export function readRequest(body: string): GraphQLRequest | { readonly message: string } {
  const refuse = (problem: string) => ({ message: `json request body could not be decoded: ${problem} body:${body}` })
  let value: unknown
  try {
    value = JSON.parse(body)
  } catch {
    if (body.trim() === '') return refuse('EOF')
    const read = readGoJson(body)
    return refuse(read.ok ? 'invalid character after top-level value' : read.message)
  }
  if (value === null) return { query: '' }
  if (typeof value !== 'object' || Array.isArray(value)) {
    return refuse(`json: cannot unmarshal ${goKind(value)} into Go value of type graphql.RawParams`)
  }
  const { query, operationName, variables } = value as Record<string, unknown>
  for (const [name, part] of [
    ['query', query],
    ['operationName', operationName],
  ] as const) {
    if (part === undefined || part === null || typeof part === 'string') continue
    return refuse(`json: cannot unmarshal ${goKind(part)} into Go struct field RawParams.${name} of type string`)
  }
  if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables))) {
    return refuse(
      `json: cannot unmarshal ${goKind(variables)} into Go struct field RawParams.variables of type map[string]interface {}`,
    )
  }
  return {
    query: typeof query === 'string' ? query : '',
    ...(typeof operationName === 'string' ? { operationName } : {}),
    ...(variables ? { variables: exactly(body, variables as Record<string, unknown>) } : {}),
  }
}

// The platform's reader rounds integers beyond 2^53; where there may be one, ours reads them.
function exactly(body: string, variables: Record<string, unknown>): Record<string, unknown> {
  if (!/\d{16}/.test(body)) return variables
  const read = readGoJson(body)
  const whole = read.ok && read.value.kind === 'object' ? read.value.entries.get('variables') : undefined
  return whole?.kind === 'object' ? (plain(whole) as Record<string, unknown>) : variables
}

function plain(value: GoJson): unknown {
  switch (value.kind) {
    case 'null':
      return null
    case 'array':
      return value.items.map(plain)
    case 'object':
      return Object.fromEntries([...value.entries].map(([name, inner]) => [name, plain(inner)]))
    case 'number': {
      const number = Number(value.token)
      return Number.isSafeInteger(number) || !/^-?\d+$/.test(value.token) ? number : BigInt(value.token)
    }
    default:
      return value.value
  }
}

function goKind(value: unknown): string {
  if (Array.isArray(value)) return 'array'
  return typeof value === 'boolean' ? 'bool' : typeof value
}
