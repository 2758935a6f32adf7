import type { LoadedModule } from '../../engine/module/load/index.ts'
import type { FunctionState, TypeDefState } from '../../engine/module/state.ts'
import { toLowerCamel } from '../../names/index.ts'
import type { FunctionTypedef, Typedefs } from '../../typedefs/index.ts'

/** What callers know a part by. */
export interface PublicName {
  /** For messages: `Member Active of enum Status`. */
  readonly title: string
  readonly name: string
}

/**
 * The GraphQL names callers see, by the pointer of the part in the document.
 *
 * @param typedefs the document as it was written
 * @param applied the same as the target sees it, which is what the module was registered from
 */
export function publicNames(
  typedefs: Typedefs,
  applied: Typedefs,
  module: LoadedModule,
): ReadonlyMap<string, PublicName> {
  const names = new Map<string, PublicName>()
  const add = (pointer: string, title: string, name: string | undefined): void => {
    if (name !== undefined) names.set(pointer, { title, name })
  }
  const { objects, interfaces, enums } = module.served
  const addFunction = (pointer: string, title: string, fn: FunctionTypedef, state: FunctionState | undefined): void => {
    add(pointer, title, state?.name)
    addArguments(add, pointer, title, fn, state)
  }
  add('/name', 'The constructor of the module', toLowerCamel(module.target, module.names.final))
  const objectsByName = statesByName(objects, ({ asObject }) => asObject)
  for (const [i, object] of typedefs.objects.entries()) {
    const state = objectsByName.get(object.name)
    const pointer = `/objects/${i}`
    add(pointer, `Object ${object.name}`, state?.name)
    const fields = byOriginalName(state?.fields)
    for (const [j, { name }] of object.fields.entries())
      add(`${pointer}/fields/${j}`, `Field ${name} of ${object.name}`, fields.get(name)?.name)
    const functions = byOriginalName(state?.functions)
    for (const [j, fn] of object.functions.entries())
      addFunction(`${pointer}/functions/${j}`, `Function ${fn.name} of ${object.name}`, fn, functions.get(fn.name))
    const { constructorFunction } = object
    if (constructorFunction !== undefined)
      addArguments(
        add,
        `${pointer}/constructorFunction`,
        `The constructor of ${object.name}`,
        constructorFunction,
        state?.constructorFunction,
      )
  }
  const interfacesByName = statesByName(interfaces, ({ asInterface }) => asInterface)
  for (const [i, iface] of typedefs.interfaces.entries()) {
    const state = interfacesByName.get(iface.name)
    add(`/interfaces/${i}`, `Interface ${iface.name}`, state?.name)
    const functions = byOriginalName(state?.functions)
    for (const [j, fn] of iface.functions.entries())
      addFunction(
        `/interfaces/${i}/functions/${j}`,
        `Function ${fn.name} of interface ${iface.name}`,
        fn,
        functions.get(fn.name),
      )
  }
  const enumsByName = statesByName(enums, ({ asEnum }) => asEnum)
  for (const [i, enumeration] of typedefs.enums.entries()) {
    const state = enumsByName.get(enumeration.name)
    add(`/enums/${i}`, `Enum ${enumeration.name}`, state?.name)
    const members = byOriginalName(state?.members)
    for (const [j, { name }] of enumeration.members.entries()) {
      const registered = applied.enums[i]?.members[j]?.name ?? name
      add(`/enums/${i}/members/${j}`, `Member ${name} of enum ${enumeration.name}`, members.get(registered)?.name)
    }
  }
  return names
}

type Add = (pointer: string, title: string, name: string | undefined) => void

function addArguments(
  add: Add,
  pointer: string,
  title: string,
  fn: Pick<FunctionTypedef, 'arguments'>,
  state: FunctionState | undefined,
): void {
  const states = byOriginalName(state?.args)
  const of = title.charAt(0).toLowerCase() + title.slice(1)
  for (const [k, { name }] of fn.arguments.entries())
    add(`${pointer}/arguments/${k}`, `Argument ${name} of ${of}`, states.get(name)?.name)
}

interface Original {
  readonly name: string
  readonly originalName: string
}

const byOriginalName = <State extends Original>(states: readonly State[] = []): Map<string, State> =>
  new Map(states.map((state) => [state.originalName, state]))

const statesByName = <State extends Original>(
  types: readonly TypeDefState[],
  pick: (type: TypeDefState) => State | undefined,
): Map<string, State> => byOriginalName(types.flatMap((type) => pick(type) ?? []))
