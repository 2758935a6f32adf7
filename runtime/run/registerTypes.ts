import type { Finding } from '../../src/findings/index.ts'
import { encodeModuleId } from '../../src/ids/index.ts'
import { register } from '../../src/register/index.ts'
import type { Session } from '../../src/session/index.ts'
import type { Typedefs } from '../../src/typedefs/types.ts'
import type { Target } from '../../src/versions/types.ts'
import { availableTypedefs } from '../load/availableTypedefs.ts'

export interface RegisteredTypes {
  /** Absent where the module cannot be had on the target: `findings` say why. */
  readonly id?: string
  readonly findings: readonly Finding[]
}

/**
 * A module's ID on a target, without the functions that the release cannot have. Made without asking; by the calls where that
 * release has no such IDs.
 */
export async function registerTypes(
  typedefs: Typedefs,
  target: Target,
  session: () => Session | undefined,
): Promise<RegisteredTypes> {
  const { translation, findings: left } = availableTypedefs(typedefs, target)
  const known = [...left, ...translation.findings]
  const offline = encodeModuleId(translation)
  if (offline.id !== undefined || translation.plan === undefined) {
    return { ...offline, findings: [...known, ...offline.findings] }
  }
  const opened = session()
  if (opened === undefined) return { findings: offline.findings }
  const registered = await register(opened, translation, { strategy: 'batched' })
  const findings = [...known, ...registered.findings]
  return registered.ok ? { id: registered.id, findings } : { findings }
}
