import type { PragmaValue } from './pragmas.ts'
import type { Holder } from './reference.ts'
import type { Registration } from './registration.ts'

/** Why a type, field, member or argument is deprecated; without a reason the SDK sends nothing, which is said. */
export function reasonOf(
  { say }: Registration,
  values: ReadonlyMap<string, PragmaValue>,
  { what, file, pos }: Holder,
): string | undefined {
  if (!values.has('deprecated')) return undefined
  const value = values.get('deprecated')
  const reason = typeof value === 'string' ? value : ''
  if (reason.trim() !== '') return reason
  say(
    'go-pragma-ignored',
    { pragma: 'deprecated', where: what, problem: 'it has no reason', instead: 'Write +deprecated="why".' },
    file,
    pos,
  )
  return undefined
}
