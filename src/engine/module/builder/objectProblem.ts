import { toLowerCamel } from '../../../names/index.ts'
import type { Target } from '../../../versions/types.ts'
import { markProblem } from '../markProblem.ts'
import { reservedFieldMessage, reservedFunctionMessage, workspaceFieldMessage } from '../messages.ts'
import type { ObjectState } from '../state.ts'

/** What `Module.withObject` objects to at once from v0.21.0 on, in the engine's words (merge cases, builderError). */
export function objectProblem(target: Target, object: ObjectState): string | undefined {
  const isId = (name: string): boolean => toLowerCamel(target, name) === 'id'
  for (const field of object.fields) {
    if (isId(field.name)) return reservedFieldMessage(field.name, object.name)
    if (field.typeDef.asObject?.name === 'Workspace')
      return workspaceFieldMessage(field.originalName, object.originalName)
  }
  for (const fn of object.functions) {
    if (isId(fn.name)) return reservedFunctionMessage(fn.name, object.name, 'object')
    const problem = target.behaves('mark-shapes-enforced') ? markProblem(object.originalName, fn) : undefined
    if (problem) return problem
  }
  return undefined
}
