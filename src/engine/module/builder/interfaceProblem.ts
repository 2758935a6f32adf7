import { toLowerCamel } from '../../../names/index.ts'
import type { Target } from '../../../versions/types.ts'
import { reservedFunctionMessage } from '../messages.ts'
import type { InterfaceState } from '../state.ts'

/** What `Module.withInterface` objects to at once from v0.21.0 on: it validates by the same code as `withObject`. */
export function interfaceProblem(target: Target, iface: InterfaceState): string | undefined {
  const reserved = iface.functions.find((fn) => toLowerCamel(target, fn.name) === 'id')
  return reserved && reservedFunctionMessage(reserved.name, iface.name, 'interface')
}
