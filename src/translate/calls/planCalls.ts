import { CallList } from '../../plan/CallList.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Typedefs } from '../../typedefs/types.ts'
import type { Target } from '../../versions/types.ts'
import type { EnumForm } from '../apply/enumForm.ts'
import { argumentsOf, ref, text } from './argumentsOf.ts'
import { absentText } from './asSent.ts'
import { enumCalls, interfaceCalls, objectCalls } from './rootCalls.ts'

/** The plan of a document to which the target's losses are already applied. */
export function planCalls(applied: Typedefs, target: Target, enumForms: ReadonlyMap<string, EnumForm>): Plan {
  const list = new CallList(absentText(applied))
  const roots: number[] = []
  let module = list.add('Module', undefined, 'module', [], '')
  if (applied.description !== '')
    module = list.add(
      'Module',
      module,
      'withDescription',
      argumentsOf({ description: text(applied.description) }),
      '/description',
    )
  const take = (field: string, argument: string, root: number, origin: string): void => {
    roots.push(root)
    module = list.add('Module', module, field, argumentsOf({ [argument]: ref(root) }), origin)
  }
  for (const [i, object] of applied.objects.entries()) {
    const at = `/objects/${i}`
    take('withObject', 'object', objectCalls(list, target, object, at), at)
  }
  for (const [i, iface] of applied.interfaces.entries()) {
    const at = `/interfaces/${i}`
    take('withInterface', 'iface', interfaceCalls(list, target, iface, at), at)
  }
  for (const [i, enumeration] of applied.enums.entries()) {
    const at = `/enums/${i}`
    const form = enumForms.get(at)
    if (form) take('withEnum', 'enum', enumCalls(list, target, enumeration, form, at), at)
  }
  return Object.freeze({ release: target.release, view: target.view, calls: list.calls, module, roots })
}
