import { trimSpace } from '../../../names/index.ts'
import type { Target } from '../../../versions/types.ts'
import type { ModuleState, TypeDefState } from '../state.ts'
import { textArgument, typeArgument } from './argument.ts'
import { refuse } from './failure.ts'
import { interfaceProblem } from './interfaceProblem.ts'
import { objectProblem } from './objectProblem.ts'
import { typeDefDump } from './typeDefDump.ts'
import type { BuilderArguments, BuilderFailure, BuilderOutcome } from './value.ts'

export type ModuleCall = (target: Target, module: ModuleState, args: BuilderArguments) => BuilderOutcome

const moduleValue = (state: ModuleState): BuilderOutcome => ({ value: { type: 'Module', state } })

/** `Query.module`. */
export const newModule = (): BuilderOutcome =>
  moduleValue({ name: '', description: '', objects: [], interfaces: [], enums: [] })

const unexpected = (target: Target, kind: string, type: TypeDefState): BuilderFailure =>
  refuse(`expected ${kind} type def, got ${type.kind}: ${typeDefDump(target, type)}`)

const invalid = (target: Target, problem: string): BuilderFailure =>
  refuse(target.behaves('validation-prefixed') ? `failed to validate type def: ${problem}` : problem)

/** The calls on a Module. */
export const moduleCalls: Readonly<Record<string, ModuleCall>> = {
  withDescription: (_, module, args) =>
    moduleValue({ ...module, description: trimSpace(textArgument(args, 'description')) }),
  withObject: (target, module, args) => {
    const type = typeArgument(args, 'object')
    if (type.asObject === undefined) return unexpected(target, 'object', type)
    const problem = target.behaves('objects-validated-when-added') ? objectProblem(target, type.asObject) : undefined
    if (problem) return invalid(target, problem)
    return moduleValue({ ...module, objects: [...module.objects, type] })
  },
  withInterface: (target, module, args) => {
    const type = typeArgument(args, 'iface')
    if (type.asInterface === undefined) return unexpected(target, 'interface', type)
    const problem = target.behaves('objects-validated-when-added')
      ? interfaceProblem(target, type.asInterface)
      : undefined
    if (problem) return invalid(target, problem)
    return moduleValue({ ...module, interfaces: [...module.interfaces, type] })
  },
  withEnum: (target, module, args) => {
    const type = typeArgument(args, 'enum')
    if (type.asEnum === undefined) return unexpected(target, 'enum', type)
    return moduleValue({ ...module, enums: [...module.enums, type] })
  },
}
