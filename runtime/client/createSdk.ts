import { typescriptEnumMember } from '../../src/languages/spelling/typescript.ts'
import type { Client } from './createClient.ts'
import { DaggerSDKError, ExecError, GraphQLRequestError } from './errors.ts'
import type { ClientApi } from './types.ts'

/** Where the bundled code of a module finds what stands for `@dagger.io/dagger`. */
export const sdkSymbol = Symbol.for('moduledefs.sdk')

// A scan has read them; when the code runs they have nothing left to do.
const decorator = () => (): void => undefined
const decorators = [
  ...['object', 'func', 'field', 'argument', 'check', 'generate', 'up', 'agent', 'enumType'],
  ...['collection', 'keys', 'get', 'delta'],
]

/** What is exported beside the types of the API. */
export const sdkNames: readonly string[] = [
  ...decorators,
  ...['dag', 'connect', 'connection', 'getTracer', 'DaggerSDKError', 'ExecError', 'GraphQLRequestError'],
]

/**
 * What stands for `@dagger.io/dagger` in a module's code: decorators, `dag`, a class for each type of the API, its enums, and
 * the SDK's errors. The client is made when something of it is used first.
 */
export function createSdk(makeClient: () => { readonly api: ClientApi; readonly client: Client }): object {
  let made: ReturnType<typeof makeClient> | undefined
  const parts = (): ReturnType<typeof makeClient> => {
    made ??= makeClient()
    return made
  }
  const dag = (): unknown => parts().client.root
  const known = new Map<string, () => unknown>([
    ['dag', dag],
    ['connect', () => (callback: (client: unknown) => unknown) => callback(dag())],
    ['connection', () => (callback: () => unknown) => callback()],
    ['getTracer', () => () => tracer],
    ['DaggerSDKError', () => DaggerSDKError],
    ['GraphQLRequestError', () => GraphQLRequestError],
    ['ExecError', () => ExecError],
    ...decorators.map((name) => [name, () => decorator] as const),
  ])
  const apiPart = (name: string): unknown => {
    const { api, client } = parts()
    const typeName = name === 'Client' ? 'Query' : name.replace(/_$/, '')
    const type = api.get(typeName)
    if (type?.kind === 'enum') return enumObject(type.members)
    return type === undefined ? undefined : client.typeClass(typeName)
  }
  return new Proxy(
    {},
    {
      get(_, name) {
        if (typeof name !== 'string') return undefined
        const part = known.get(name) ?? (() => apiPart(name))
        const value = part()
        known.set(name, () => value)
        return value
      },
    },
  )
}

const bare = (name: string): string => name.replaceAll('_', '').toLowerCase()

// Clients of different releases spell a member differently: `Estargz`, `EstarGz`, `EStarGz`.
function enumObject(members: readonly string[]): object {
  const byBareName = new Map(members.map((member) => [bare(member), member]))
  return new Proxy(Object.fromEntries(members.map((member) => [typescriptEnumMember(member), member])), {
    get: (object, name) =>
      Reflect.get(object, name) ?? (typeof name === 'string' ? byBareName.get(bare(name)) : undefined),
  })
}

/** Spans of `@dagger.io/dagger/telemetry` go nowhere. */
const tracer = {
  startActiveSpan: (_name: string, callback: (span: object) => unknown): unknown => callback(span),
  startSpan: (): object => span,
}
const span: object = new Proxy({}, { get: () => () => span })
