import { toCamel } from '../names/index.ts'
import type { ObjectTypedef, Typedefs } from '../typedefs/index.ts'
import type { Target } from '../versions/index.ts'

// Objects that return each other in many ways have more paths than anybody can list.
const MOST_STEPS = 10_000

export type Mark = 'check' | 'generator' | 'up'

/**
 * The functions with a mark as Dagger's commands name them, in lower case with dashes: `test`, or `backend:test-all` for one that
 * is reached through the function `backend`.
 */
export function markedFunctions(typedefs: Typedefs, mark: Mark, target: Target): readonly string[] {
  const objects = new Map<string, ObjectTypedef>()
  for (const object of typedefs.objects) objects.set(toCamel(target, object.name), object)
  const found: string[] = []
  let steps = 0
  const visit = (
    object: ObjectTypedef | undefined,
    path: readonly string[],
    seen: ReadonlySet<ObjectTypedef>,
  ): void => {
    if (object === undefined || seen.has(object) || ++steps > MOST_STEPS) return
    const inside = new Set(seen).add(object)
    for (const fn of object.functions) {
      const name = [...path, dashed(fn.name)]
      if (fn[mark]) found.push(name.join(':'))
      if (fn.returnType.kind === 'OBJECT') visit(objects.get(toCamel(target, fn.returnType.name)), name, inside)
    }
    for (const field of object.fields) {
      if (field.private || field.type.kind !== 'OBJECT') continue
      visit(objects.get(toCamel(target, field.type.name)), [...path, dashed(field.name)], inside)
    }
  }
  visit(objects.get(toCamel(target, typedefs.name)), [], new Set())
  return found
}

const dashed = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_ ]/g, '-')
    .toLowerCase()
