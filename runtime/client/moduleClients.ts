import { readFileSync } from 'node:fs'
import type { Typedefs } from '../../src/typedefs/types.ts'
import type { Target } from '../../src/versions/types.ts'
import { apiOfTarget } from './clientApi.ts'
import { createClient } from './createClient.ts'
import { createSdk } from './createSdk.ts'
import { introspectedApi } from './introspectedApi.ts'
import { ownTypesApi } from './ownTypesApi.ts'
import type { Connection } from './types.ts'

export interface ModuleClientsInput {
  readonly typedefs: Typedefs
  /** Of the engine; asked for when a client is used first. */
  readonly target: () => Target
  readonly query: Connection['query']
  /** Path of the engine's introspection result: its API, and that of the module's dependencies. Absent: what is known of the target. */
  readonly introspection?: string | undefined
}

/** The clients that a module's code gets its objects as, and what stands for its SDK. */
export interface ModuleClients {
  readonly sdk: object
  /** An object by ID: of a core type, or of one of the module's own by its original name. */
  load(kind: 'OBJECT' | 'INTERFACE', typeName: string, id: string): unknown
}

/** Makes the clients of a module. Nothing of the API is looked at before one is used. */
export function moduleClients({ typedefs, target: targetOf, query, introspection }: ModuleClientsInput): ModuleClients {
  const make = () => {
    const target = targetOf()
    const own = ownTypesApi(typedefs, target)
    const core =
      introspection === undefined ? apiOfTarget(target) : introspectedApi(readFileSync(introspection, 'utf8'))
    const api = new Map([...core, ...[...own.values()].map((type) => [type.name, type] as const)])
    return { api, own, client: createClient(api, { query, nodeById: target.has('Query.node') }) }
  }
  let made: ReturnType<typeof make> | undefined
  const parts = (): ReturnType<typeof make> => {
    made ??= make()
    return made
  }
  return {
    sdk: createSdk(parts),
    load(_, typeName, id) {
      const { client, own } = parts()
      return client.load(own.get(typeName)?.name ?? typeName, id)
    },
  }
}
