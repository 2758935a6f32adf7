import { type ModuleNames, toCamel, toLowerCamel } from '../../../names/index.ts'
import type { Target } from '../../../versions/types.ts'
import { readGoJson } from '../../go/goJson.ts'
import { goQuote } from '../../go/goQuote.ts'
import { innermostTypeDef } from '../innermostTypeDef.ts'
import {
  constructorReturnMessage,
  interfaceArgumentMessage,
  interfaceReturnMessage,
  schemaMessage,
  typeTakenMessage,
  unknownArgumentMessage,
  unknownReturnMessage,
} from '../messages.ts'
import type { FunctionState, InterfaceState, ModuleState, ObjectState, TypeDefState } from '../state.ts'
import { decodeDefault } from './decodeDefault.ts'
import { coreModuleName, externalType, type TypeScope } from './externalType.ts'
import { inputTypeText } from './inputTypeText.ts'
import { type OwnTypes, ownTypes } from './ownTypes.ts'
import { argumentPart, constructorPart, functionPart, type Part, rootPart } from './part.ts'
import type { Report } from './Report.ts'
import type { LoadedModule } from './types.ts'
import { typeName, typeText } from './typeText.ts'

/**
 * What fails when the engine first makes the schema of a served module, in its order: per object a name that is taken,
 * the constructor, unknown types and defaults of functions; then the interfaces (engine-semantics §2.3, merge cases).
 */
export function installModule(scope: TypeScope, names: ModuleNames, module: ModuleState, report: Report): void {
  const installation = new Installation(scope, names, module, report)
  for (const [index, type] of module.objects.entries())
    if (type.asObject) installation.object(type, type.asObject, rootPart(module, 'objects', index))
  for (const [index, type] of module.interfaces.entries())
    if (type.asInterface) installation.interface(type.asInterface, rootPart(module, 'interfaces', index))
}

class Installation {
  readonly #scope: TypeScope
  readonly #target: Target
  readonly #names: ModuleNames
  readonly #module: ModuleState
  readonly #own: OwnTypes
  readonly #report: Report

  constructor(scope: TypeScope, names: ModuleNames, module: ModuleState, report: Report) {
    this.#scope = scope
    this.#target = scope.target
    this.#names = names
    this.#module = module
    this.#own = ownTypes(module)
    this.#report = report
  }

  object(type: TypeDefState, object: ObjectState, part: Part): void {
    const owner = externalType(this.#scope, type)
    if (owner !== undefined && owner !== 'primitive') {
      const taken = typeof owner === 'object' ? owner.names.final : coreModuleName
      this.#report.add(
        'engine-type-taken',
        part,
        { thing: part.title, type: object.name, owner: ownerWords(owner) },
        this.#say(typeTakenMessage(object.name, taken)),
      )
      return
    }
    if (toCamel(this.#target, object.originalName) === toCamel(this.#target, this.#names.original))
      this.#construct(object, part)
    for (const fn of object.functions) this.#function(fn, functionPart(part, fn), '')
  }

  interface(iface: InterfaceState, part: Part): void {
    const name = toCamel(this.#target, iface.name)
    for (const fn of iface.functions) {
      const at = functionPart(part, fn)
      const fnName = toLowerCamel(this.#target, fn.name)
      const returned = this.#dependency(fn.returnType)
      if (returned)
        this.#external(at, fn.returnType, returned, interfaceReturnMessage(name, fnName, returned.names.final))
      for (const arg of fn.args) {
        const dependency = this.#dependency(arg.typeDef)
        if (!dependency) continue
        const message = interfaceArgumentMessage(name, fnName, arg.name, dependency.names.final)
        this.#external(argumentPart(at, arg), arg.typeDef, dependency, message)
      }
    }
  }

  #say(text: string): string {
    return schemaMessage(this.#target, this.#module.name, text)
  }

  #construct(object: ObjectState, part: Part): void {
    const { constructorFunction } = object
    if (!constructorFunction) return
    const at = constructorPart(part, constructorFunction)
    if (constructorFunction.returnType.asObject?.originalName !== object.originalName) {
      const text = `failed to install constructor: ${constructorReturnMessage(object.originalName)}`
      this.#report.add(
        'engine-constructor-return',
        at,
        { thing: at.title, object: object.originalName },
        this.#say(text),
      )
      return
    }
    const foreign = constructorFunction.args.some(({ typeDef }) => this.#dependency(typeDef))
    if (foreign && !this.#target.behaves('constructor-validated')) this.#unvalidated(constructorFunction, at)
    this.#function(constructorFunction, at, 'failed to install constructor: ')
  }

  /** Nothing objects to a dependency's type until the schema is read in a session that does not serve the dependency. */
  #unvalidated(constructorFunction: FunctionState, part: Part): void {
    for (const arg of constructorFunction.args) {
      const dependency = this.#dependency(arg.typeDef)
      if (!dependency) continue
      const input = inputTypeText(this.#target, { ...innermostTypeDef(arg.typeDef), optional: true })
      const message = `failed to get schema: failed to select introspection JSON file: select: introspection query failed: unknown type: ${input}`
      const at = argumentPart(part, arg)
      const data = {
        thing: at.title,
        type: typeName(innermostTypeDef(arg.typeDef)),
        dependency: dependency.names.final,
      }
      this.#report.add('engine-dependency-type', at, data, message)
    }
  }

  #function(fn: FunctionState, part: Part, prefix: string): void {
    const creating =
      prefix === '' ? `failed to create function ${goQuote(fn.name)}: ` : `${prefix}failed to create function: `
    if (!this.#isKnown(fn.returnType))
      this.#unknown(
        part,
        fn.returnType,
        creating + unknownReturnMessage(this.#target, fn.name, typeText(fn.returnType)),
      )
    for (const arg of fn.args) {
      const at = argumentPart(part, arg)
      if (!this.#isKnown(arg.typeDef))
        this.#unknown(
          at,
          arg.typeDef,
          creating + unknownArgumentMessage(this.#target, fn.name, arg.name, typeText(arg.typeDef)),
        )
    }
    for (const arg of fn.args)
      if (arg.defaultValue !== undefined)
        this.#default(arg.name, arg.typeDef, arg.defaultValue, argumentPart(part, arg), prefix)
  }

  #default(name: string, type: TypeDefState, text: string, part: Part, prefix: string): void {
    const decoded = decodeDefault(this.#target, type, text)
    const spec = `${prefix}failed to get field spec: `
    if (!decoded.ok) {
      const dagql = decoded.step === 'type' && this.#target.behaves('default-error-dagql') ? 'dagql ' : ''
      const message = `${spec}failed to decode ${dagql}default value for arg ${goQuote(name)}: ${decoded.message}`
      const data = { thing: part.title, value: text, type: typeText(type), reason: decoded.message }
      this.#report.add('engine-default-invalid', part, data, this.#say(message))
      return
    }
    const problem = this.#enumProblem(type, text)
    if (problem === undefined) return
    const message = `${spec}failed to decode default value for arg ${goQuote(name)}: ${problem}`
    const data = { thing: part.title, value: text, enum: type.asEnum?.originalName ?? '' }
    this.#report.add('engine-enum-default', part, data, this.#say(message))
  }

  #enumProblem(type: TypeDefState, text: string): string | undefined {
    if (!type.asEnum || !this.#target.behaves('enum-defaults-converted')) return undefined
    const members = this.#own.enums.get(type.asEnum.name)?.members
    const read = readGoJson(text)
    if (!members || !read.ok || read.value.kind !== 'string') return undefined
    const given = read.value.value
    if (members.some((member) => member.originalName === given)) return undefined
    return `invalid enum member ${goQuote(given)} for ${type.asEnum.name}`
  }

  #isKnown(type: TypeDefState): boolean {
    return externalType(this.#scope, type) !== undefined || this.#own.has(type)
  }

  #dependency(type: TypeDefState): LoadedModule | undefined {
    const owner = externalType(this.#scope, type)
    return typeof owner === 'object' ? owner : undefined
  }

  #unknown(part: Part, type: TypeDefState, text: string): void {
    const data = { thing: part.title, type: typeName(innermostTypeDef(type)) }
    this.#report.add('engine-type-unknown', part, data, this.#say(text))
  }

  #external(part: Part, type: TypeDefState, dependency: LoadedModule, text: string): void {
    const data = { thing: part.title, type: typeName(innermostTypeDef(type)), dependency: dependency.names.final }
    this.#report.add('engine-dependency-type', part, data, this.#say(text))
  }
}

const ownerWords = (owner: 'core' | LoadedModule): string =>
  owner === 'core' ? 'the core API' : `the dependency ${owner.names.final}`
