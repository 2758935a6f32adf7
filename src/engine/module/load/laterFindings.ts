import { type ModuleNames, toCamel, toLowerCamel } from '../../../names/index.ts'
import { innermostTypeDef } from '../innermostTypeDef.ts'
import type { ArgState, FunctionState, ModuleState, ObjectState, TypeDefState } from '../state.ts'
import { reportCallers } from './callers.ts'
import { reportCollisions } from './collisions.ts'
import { externalType, type TypeScope } from './externalType.ts'
import { isRequired } from './isRequired.ts'
import { objectArgumentProblem } from './objectArgumentProblem.ts'
import { ownTypes } from './ownTypes.ts'
import { argumentPart, constructorPart, fieldPart, functionPart, namedOf, type Part, rootPart } from './part.ts'
import type { Report } from './Report.ts'

/**
 * What loads without an error and goes wrong later, or is not what it seems: measured §2.4-§2.8, engine-semantics §2.3,
 * and names that meet in the schema.
 */
export function reportLater(scope: TypeScope, names: ModuleNames, module: ModuleState, report: Report): void {
  reportCollisions(scope, module, report)
  reportCallers(scope, module, report)
  reportRoot(scope, names, module, report)
  const later = new Later(scope, module, report)
  for (const [index, type] of module.objects.entries())
    if (type.asObject) later.object(type.asObject, rootPart(module, 'objects', index))
  for (const [index, type] of module.interfaces.entries())
    if (type.asInterface) later.interface(type.asInterface.functions, rootPart(module, 'interfaces', index))
  for (const [index, type] of module.enums.entries()) {
    const part = rootPart(module, 'enums', index)
    if (type.asEnum?.members.length === 0) report.add('engine-enum-empty', part, { thing: part.title })
  }
}

function reportRoot(scope: TypeScope, names: ModuleNames, module: ModuleState, report: Report): void {
  if (module.objects.length === 0) return
  const main = toCamel(scope.target, names.original)
  const index = module.objects.findIndex(
    ({ asObject }) => asObject && toCamel(scope.target, asObject.originalName) === main,
  )
  if (index < 0) {
    const part = rootPart(module, 'objects', 0)
    report.add('engine-no-main-object', part, { module: names.original, main })
    return
  }
  const root = toLowerCamel(scope.target, names.final)
  const part = rootPart(module, 'objects', index)
  if (scope.target.has(`Query.${root}`)) report.add('engine-root-hides-core', part, { module: names.final, root })
}

class Later {
  readonly #scope: TypeScope
  readonly #module: ModuleState
  readonly #report: Report

  constructor(scope: TypeScope, module: ModuleState, report: Report) {
    this.#scope = scope
    this.#module = module
    this.#report = report
  }

  object(object: ObjectState, part: Part): void {
    for (const field of object.fields) {
      const at = fieldPart(part, field)
      const unknown = this.#unknown(field.typeDef)
      if (unknown === undefined) continue
      const { target } = this.#scope
      if (target.behaves('unknown-field-type-kills'))
        this.#report.add('field-type-unknown-kills', at, { thing: at.title, name: unknown, release: target.release })
      else this.#report.add('field-type-unknown', at, { thing: at.title, name: unknown })
    }
    const { constructorFunction } = object
    if (constructorFunction) this.#arguments(constructorFunction, constructorPart(part, constructorFunction))
    for (const fn of object.functions) {
      const at = functionPart(part, fn)
      this.#result(fn, at)
      this.#arguments(fn, at)
      this.#marks(fn, at)
    }
  }

  interface(functions: readonly FunctionState[], part: Part): void {
    if (functions.length === 0 && this.#scope.target.behaves('empty-interface-kills'))
      this.#report.add('engine-interface-empty', part, { thing: part.title, release: this.#scope.target.release })
    for (const fn of functions) {
      const at = functionPart(part, fn)
      this.#result(fn, at)
      for (const type of [fn.returnType, ...fn.args.map((arg) => arg.typeDef)]) {
        const name = this.#unknown(type)
        if (name !== undefined) this.#report.add('engine-interface-type-unknown', at, { thing: at.title, name })
      }
    }
  }

  #unknown(type: TypeDefState): string | undefined {
    if (externalType(this.#scope, type) !== undefined || ownTypes(this.#module).has(type)) return undefined
    const inner = innermostTypeDef(type)
    return namedOf(inner)?.originalName ?? inner.asScalar?.originalName
  }

  #result(fn: FunctionState, part: Part): void {
    if (fn.returnType.asList?.elementTypeDef.asList && this.#scope.target.behaves('list-of-lists-results-broken'))
      this.#report.add('engine-list-of-lists-result', part, { thing: part.title, release: this.#scope.target.release })
  }

  #arguments(fn: FunctionState, part: Part): void {
    for (const arg of fn.args) {
      this.#enumListDefault(arg, part)
      const path = objectArgumentProblem(this.#module, arg.typeDef)
      if (path === undefined || !this.#scope.target.behaves('object-arguments-with-enums-broken')) continue
      const at = argumentPart(part, arg)
      this.#report.add('engine-object-argument', at, { thing: at.title, path, release: this.#scope.target.release })
    }
  }

  #enumListDefault(arg: ArgState, part: Part): void {
    if (arg.defaultValue === undefined || !arg.typeDef.asList) return
    const enumeration = innermostTypeDef(arg.typeDef).asEnum
    if (!enumeration || !ownTypes(this.#module).enums.has(enumeration.name)) return
    const at = argumentPart(part, arg)
    this.#report.add('enum-list-default', at, { thing: at.title, enum: enumeration.originalName })
  }

  #marks(fn: FunctionState, part: Part): void {
    const mark = fn.check ? 'check' : fn.generator ? 'generator' : fn.up ? 'service to bring up' : undefined
    if (mark === undefined || !(fn.check || this.#scope.target.behaves('annotated-functions-skipped'))) return
    const required = fn.args.find((arg) => isRequired(arg) && !(fn.agent && arg.typeDef.asObject?.name === 'LLM'))
    if (required)
      this.#report.add('engine-annotation-skipped', part, { thing: part.title, mark, argument: required.originalName })
  }
}
