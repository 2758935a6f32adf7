import { toCamel } from '../../names/index.ts'
import type { Typedefs } from '../../typedefs/types.ts'
import type { Target } from '../../versions/types.ts'
import type { LocalType, LocalTypes } from './context.ts'

/** The document's own types. Engines compare names after camel-casing, so `Foo` finds `foo` too; an exact match comes first. */
export function localTypes(typedefs: Typedefs, target: Target): LocalTypes {
  const exact = new Map<string, LocalType>()
  const cased = new Map<string, LocalType>()
  const add = (type: LocalType): void => {
    if (!exact.has(type.name)) exact.set(type.name, type)
    const camel = toCamel(target, type.name)
    if (!cased.has(camel)) cased.set(camel, type)
  }
  for (const [i, object] of typedefs.objects.entries())
    add({ kind: 'OBJECT', name: object.name, pointer: `/objects/${i}` })
  for (const [i, iface] of typedefs.interfaces.entries())
    add({ kind: 'INTERFACE', name: iface.name, pointer: `/interfaces/${i}` })
  for (const [i, enumeration] of typedefs.enums.entries())
    add({ kind: 'ENUM', name: enumeration.name, pointer: `/enums/${i}` })
  return { find: (name) => exact.get(name) ?? cased.get(toCamel(target, name)) }
}
