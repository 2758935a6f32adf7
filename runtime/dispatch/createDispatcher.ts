import type { ArgumentTypedef, FunctionTypedef } from '../../src/typedefs/types.ts'
import { CallProblem } from './CallProblem.ts'
import { describeError } from './describeError.ts'
import { type IndexedObject, indexModule } from './moduleIndex.ts'
import { parseJson } from './parseJson.ts'
import { ValueReader } from './readValue.ts'
import type { CallResult, DispatchedModule, InputArgument } from './types.ts'
import { typescriptFacts } from './typescriptFacts.ts'
import { ValueWriter } from './writeValue.ts'

export interface Dispatcher {
  /**
   * Makes one call: constructs the object where `name` is empty, else calls the function of that original name.
   *
   * @param parentName original name of the object
   * @param parent its state as JSON text (`null` for a constructor)
   * @param inputArgs what the caller gave, by original names; what is not there was left out
   */
  getResult(parentName: string, parent: string, name: string, inputArgs: readonly InputArgument[]): Promise<CallResult>
}

type Callable = (...args: unknown[]) => unknown

/** A dispatcher over a module's code. It never throws: what code throws comes back as an error with its values. */
export function createDispatcher(module: DispatchedModule): Dispatcher {
  const index = indexModule(module)
  const reader = new ValueReader(index, module.clients)
  const writer = new ValueWriter(index)

  function argumentsOf(
    typedefs: readonly ArgumentTypedef[],
    inputs: readonly InputArgument[],
    callable: string,
  ): unknown[] {
    const given = new Map(inputs.map(({ name, value }) => [name, value]))
    return typedefs.flatMap((typedef): unknown[] => {
      const { variadic = false, absent, bigint = false } = typescriptFacts(typedef)
      const json = given.get(typedef.name)
      const thing = `Argument ${typedef.name} of ${callable}`
      if (json === undefined) return variadic ? [] : [absent === 'null' ? null : undefined]
      const value = reader.value(parseJson(json, thing), typedef.type, { thing, bigint })
      if (!variadic) return [value]
      return Array.isArray(value) ? value : []
    })
  }

  async function construct(object: IndexedObject, inputs: readonly InputArgument[]): Promise<string> {
    const { typedef, type } = object
    if (type === undefined) throw new CallProblem(`no class ${typedef.name} to make an object of`)
    const made = typedef.constructorFunction
    const args = argumentsOf(made?.arguments ?? [], inputs, typedef.name)
    const maker = made && typescriptFacts(made).static
    const instance: unknown =
      maker === undefined
        ? Reflect.construct(type, args)
        : await (Reflect.get(type, maker) as Callable).apply(type, args)
    return writer.value(
      instance,
      { kind: 'OBJECT', name: typedef.name, optional: false },
      `The result of ${typedef.name}`,
    )
  }

  async function call(
    object: IndexedObject,
    parent: string,
    typedef: FunctionTypedef,
    inputs: readonly InputArgument[],
  ): Promise<string> {
    const callable = `${object.typedef.name}.${typedef.name}`
    const instance = reader.state(parseJson(parent, `The state of ${object.typedef.name}`), object)
    const method: unknown = Reflect.get(instance, typescriptFacts(typedef).method ?? typedef.name)
    if (typeof method !== 'function') throw new CallProblem(`no code for ${callable}`)
    const args = argumentsOf(typedef.arguments, inputs, callable)
    return writer.value(await Reflect.apply(method, instance, args), typedef.returnType, `The result of ${callable}`)
  }

  async function run(
    parentName: string,
    parent: string,
    name: string,
    inputs: readonly InputArgument[],
  ): Promise<string> {
    const object = index.objects.get(parentName)
    if (object === undefined) throw new CallProblem(`no object ${parentName} in module ${module.typedefs.name}`)
    if (name === '') return construct(object, inputs)
    const typedef = object.functions.get(name)
    if (typedef === undefined) throw new CallProblem(`no function ${name} in ${parentName}`)
    return call(object, parent, typedef, inputs)
  }

  return {
    async getResult(parentName, parent, name, inputArgs) {
      try {
        return { ok: true, value: await run(parentName, parent, name, inputArgs) }
      } catch (thrown) {
        return { ok: false, error: describeError(thrown), thrown }
      }
    },
  }
}
