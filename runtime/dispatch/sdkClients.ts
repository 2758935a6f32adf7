import { namespacedName } from '../../src/engine/names/index.ts'
import type { Translation } from '../../src/translate/plan.ts'
import { CallProblem } from './CallProblem.ts'
import { interfaceClient, type SdkContext } from './interfaceClient.ts'
import type { Clients } from './types.ts'

/** What `import * as sdk from '@dagger.io/dagger'` gives, as far as it is used. */
export interface Sdk {
  readonly dag: object
  readonly [exported: string]: unknown
}

type ClientClass = new (context: SdkContext) => unknown

/**
 * Clients made of the published SDK's classes (0.15 to 1.0), for whatever engine the module runs on: from v0.21.1 on values
 * are loaded by `node(id:)`, before by `load…FromID`. The translation is the one that registered the module.
 */
export function sdkClients(
  sdk: Sdk,
  { typedefs, wire, target }: Pick<Translation, 'typedefs' | 'wire' | 'target'>,
): Clients {
  const interfaces = new Map(typedefs.interfaces.map((each) => [each.name, each]))
  const names = { final: typedefs.name, original: typedefs.name }

  const select = (schemaName: string, id: string): SdkContext => {
    const context = (Reflect.get(sdk.dag, '_ctx') as SdkContext).copy()
    return target.has('Query.node') && context.selectNode !== undefined
      ? context.selectNode(id, schemaName)
      : context.select(`load${schemaName}FromID`, { id })
  }
  const wrap = (kind: 'OBJECT' | 'INTERFACE', typeName: string, context: SdkContext): unknown => {
    const declared = kind === 'INTERFACE' ? interfaces.get(typeName) : undefined
    if (declared !== undefined) return interfaceClient(declared, { typedefs, wire, target, wrap, load }, context)
    const client = sdk[typeName] ?? sdk[`${typeName}_`] ?? sdk[`_${typeName}Client`]
    if (typeof client !== 'function') {
      throw new CallProblem(`the SDK that the module was built with has no client for ${typeName}`)
    }
    return new (client as ClientClass)(context)
  }
  const load = (kind: 'OBJECT' | 'INTERFACE', typeName: string, id: string): unknown => {
    const own = kind === 'INTERFACE' && interfaces.has(typeName)
    return wrap(kind, typeName, select(own ? namespacedName(target, typeName, names) : typeName, id))
  }
  return { load }
}
