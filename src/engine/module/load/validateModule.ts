import { toLowerCamel } from '../../../names/index.ts'
import { annotationProblem } from '../annotationProblem.ts'
import { collectionMembers } from '../collectionMembers.ts'
import { innermostTypeDef } from '../innermostTypeDef.ts'
import {
  dependencyArgumentMessage,
  dependencyFieldMessage,
  dependencyReturnMessage,
  mergeMessage,
  reservedFieldMessage,
  reservedFunctionMessage,
  workspaceFieldMessage,
} from '../messages.ts'
import type { FunctionState, InterfaceState, ModuleState, ObjectState, TypeDefState } from '../state.ts'
import { externalType, type TypeScope } from './externalType.ts'
import { argumentPart, constructorPart, fieldPart, functionPart, type Part, rootPart } from './part.ts'
import type { Report } from './Report.ts'
import type { LoadedModule } from './types.ts'
import { typeName } from './typeText.ts'

/**
 * What engines check when the registered types are merged into the module, in their order: objects, then interfaces, each
 * by its names before namespacing. Enums are not checked (engine-semantics §2.1 and §2.3, merge cases).
 */
export function validateModule(scope: TypeScope, name: string, module: ModuleState, report: Report): void {
  for (const [index, type] of module.objects.entries()) {
    const part = rootPart(module, 'objects', index)
    if (type.asObject && !isExternal(scope, type)) validateObject(scope, name, type.asObject, part, report)
  }
  for (const [index, type] of module.interfaces.entries()) {
    const part = rootPart(module, 'interfaces', index)
    if (type.asInterface && !isExternal(scope, type)) validateInterface(scope, name, type.asInterface, part, report)
  }
}

const isExternal = (scope: TypeScope, type: TypeDefState): boolean => externalType(scope, type) !== undefined

function dependencyOf(scope: TypeScope, type: TypeDefState): LoadedModule | undefined {
  const owner = externalType(scope, type)
  return typeof owner === 'object' ? owner : undefined
}

function validateObject(scope: TypeScope, module: string, object: ObjectState, part: Part, report: Report): void {
  const { target } = scope
  const say = (text: string): string => mergeMessage(target, 'object', module, text)
  for (const field of object.fields) {
    const at = fieldPart(part, field)
    if (isReserved(scope, field.name))
      report.add(
        'engine-reserved-name',
        at,
        { thing: at.title, name: 'id' },
        say(reservedFieldMessage(field.name, object.name)),
      )
    if (field.typeDef.asObject?.name === 'Workspace' && target.behaves('workspace-field-refused'))
      report.add(
        'engine-workspace-field',
        at,
        { thing: at.title },
        say(workspaceFieldMessage(field.originalName, object.originalName)),
      )
    const dependency = dependencyOf(scope, field.typeDef)
    if (dependency)
      reportDependency(at, field.typeDef, dependency, report, (name) =>
        say(dependencyFieldMessage(object.originalName, field.originalName, name)),
      )
  }
  const { constructorFunction } = object
  if (constructorFunction && mayBeInvalid(scope, constructorFunction) && target.behaves('constructor-validated'))
    validateFunction(scope, object, constructorFunction, constructorPart(part, constructorFunction), report, say)
  for (const fn of object.functions) {
    const at = functionPart(part, fn)
    if (isReserved(scope, fn.name))
      report.add(
        'engine-reserved-name',
        at,
        { thing: at.title, name: 'id' },
        say(reservedFunctionMessage(fn.name, object.name, 'object')),
      )
    validateFunction(scope, object, fn, at, report, say)
  }
  const collection = collectionMembers(object)
  if (typeof collection === 'string')
    report.add('engine-collection-invalid', part, { thing: part.title, reason: collection }, say(collection))
}

const mayBeInvalid = ({ dependencies }: TypeScope, { up, generator, agent }: FunctionState): boolean =>
  dependencies.length > 0 || Boolean(up || generator || agent)

function validateFunction(
  scope: TypeScope,
  object: ObjectState,
  fn: FunctionState,
  part: Part,
  report: Report,
  say: (text: string) => string,
): void {
  const returned = dependencyOf(scope, fn.returnType)
  if (returned)
    reportDependency(part, fn.returnType, returned, report, (name) =>
      say(dependencyReturnMessage(object.originalName, fn.originalName, name)),
    )
  for (const arg of fn.args) {
    const dependency = dependencyOf(scope, arg.typeDef)
    if (dependency)
      reportDependency(argumentPart(part, arg), arg.typeDef, dependency, report, (name) =>
        say(dependencyArgumentMessage(object.originalName, fn.originalName, arg.originalName, name)),
      )
  }
  const problem = annotationProblem(object.originalName, fn)
  if (problem !== undefined && scope.target.behaves('annotation-shapes-enforced'))
    report.add('engine-annotation-shape', part, { thing: part.title }, say(problem))
}

function validateInterface(scope: TypeScope, module: string, iface: InterfaceState, part: Part, report: Report): void {
  for (const fn of iface.functions) {
    const at = functionPart(part, fn)
    if (!isReserved(scope, fn.name)) continue
    const text = reservedFunctionMessage(fn.name, iface.name, 'interface')
    report.add(
      'engine-reserved-name',
      at,
      { thing: at.title, name: 'id' },
      mergeMessage(scope.target, 'interface', module, text),
    )
  }
}

/** Names are put in lower camel case once more for the test, so `_id` (`Id` in GraphQL) is reserved too. */
const isReserved = (scope: TypeScope, name: string): boolean => toLowerCamel(scope.target, name) === 'id'

function reportDependency(
  part: Part,
  type: TypeDefState,
  dependency: LoadedModule,
  report: Report,
  message: (dependency: string) => string,
): void {
  const inner = innermostTypeDef(type)
  const name = dependency.names.final
  report.add(
    'engine-dependency-type',
    part,
    { thing: part.title, type: typeName(inner), dependency: name },
    message(name),
  )
}
