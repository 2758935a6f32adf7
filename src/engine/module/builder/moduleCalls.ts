import { toLowerCamel, trimSpace } from '../../../names/index.ts'
import type { Target } from '../../../versions/types.ts'
import { annotationProblem } from '../annotationProblem.ts'
import { reservedFieldMessage, reservedFunctionMessage, workspaceFieldMessage } from '../messages.ts'
import type { InterfaceState, ModuleState, ObjectState, TypeDefState } from '../state.ts'
import { textArgument, typeArgument } from './argument.ts'
import { refuse } from './failure.ts'
import { typeDefDump } from './typeDefDump.ts'
import type { BuilderArguments, BuilderFailure, BuilderOutcome, RefusedMember } from './value.ts'

export type ModuleCall = (target: Target, module: ModuleState, args: BuilderArguments) => BuilderOutcome

const moduleValue = (state: ModuleState): BuilderOutcome => ({ value: { type: 'Module', state } })

/** `Query.module`. */
export const newModule = (): BuilderOutcome =>
  moduleValue({ name: '', description: '', objects: [], interfaces: [], enums: [] })

const unexpected = (target: Target, kind: string, type: TypeDefState): BuilderFailure =>
  refuse(`expected ${kind} type def, got ${type.kind}: ${typeDefDump(target, type)}`)

const invalid = (target: Target, { error, member }: Problem): BuilderFailure => ({
  error: target.behaves('validation-prefixed') ? `failed to validate type def: ${error}` : error,
  member,
})

/** The calls on a Module. */
export const moduleCalls: Readonly<Record<string, ModuleCall>> = {
  withDescription: (_, module, args) =>
    moduleValue({ ...module, description: trimSpace(textArgument(args, 'description')) }),
  withObject: (target, module, args) => {
    const type = typeArgument(args, 'object')
    if (type.asObject === undefined) return unexpected(target, 'object', type)
    const problem = objectProblem(target, type.asObject)
    if (problem && target.behaves('objects-validated-when-added')) return invalid(target, problem)
    return moduleValue({ ...module, objects: [...module.objects, type] })
  },
  withInterface: (target, module, args) => {
    const type = typeArgument(args, 'iface')
    if (type.asInterface === undefined) return unexpected(target, 'interface', type)
    const problem = interfaceProblem(target, type.asInterface)
    if (problem && target.behaves('objects-validated-when-added')) return invalid(target, problem)
    return moduleValue({ ...module, interfaces: [...module.interfaces, type] })
  },
  withEnum: (target, module, args) => {
    const type = typeArgument(args, 'enum')
    if (type.asEnum === undefined) return unexpected(target, 'enum', type)
    return moduleValue({ ...module, enums: [...module.enums, type] })
  },
}

interface Problem {
  readonly error: string
  readonly member: RefusedMember
}

/** What `Module.withInterface` objects to at once from v0.21.0 on: it validates by the same code as `withObject`. */
function interfaceProblem(target: Target, iface: InterfaceState): Problem | undefined {
  const member = iface.functions.find((fn) => toLowerCamel(target, fn.name) === 'id')
  return (
    member && {
      error: reservedFunctionMessage(member.name, iface.name, 'interface'),
      member: { why: 'reserved-name', kind: 'functions', of: iface, member },
    }
  )
}

/** What `Module.withObject` objects to at once from v0.21.0 on, in the engine's words (merge cases, builderError). */
function objectProblem(target: Target, object: ObjectState): Problem | undefined {
  const isId = (name: string): boolean => toLowerCamel(target, name) === 'id'
  const problem = (
    why: RefusedMember['why'],
    kind: RefusedMember['kind'],
    member: RefusedMember['member'],
    error: string,
  ): Problem => ({ error, member: { why, kind, of: object, member } })
  for (const field of object.fields) {
    if (isId(field.name))
      return problem('reserved-name', 'fields', field, reservedFieldMessage(field.name, object.name))
    if (field.typeDef.asObject?.name === 'Workspace') {
      const text = workspaceFieldMessage(field.originalName, object.originalName)
      return problem('workspace-field', 'fields', field, text)
    }
  }
  for (const fn of object.functions) {
    if (isId(fn.name))
      return problem('reserved-name', 'functions', fn, reservedFunctionMessage(fn.name, object.name, 'object'))
    const shape = annotationProblem(object.originalName, fn)
    if (shape !== undefined && target.behaves('annotation-shapes-enforced'))
      return problem('annotation-shape', 'functions', fn, shape)
  }
  return undefined
}
