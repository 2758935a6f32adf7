import type { ArgumentTypedef, FunctionTypedef, Typedefs } from '../../src/typedefs/index.ts'

const withoutExtensions = <Part extends object>({ extensions: _, ...part }: Part & { extensions?: unknown }): Part =>
  part as Part

const argument = (arg: ArgumentTypedef): ArgumentTypedef => withoutExtensions(arg)

const fn = (one: FunctionTypedef): FunctionTypedef => ({
  ...withoutExtensions(one),
  arguments: one.arguments.map(argument),
})

/** What of a document reaches an engine: no private fields, no `x-` keys. */
export function registeredOf(typedefs: Typedefs): Typedefs {
  return {
    ...withoutExtensions(typedefs),
    objects: typedefs.objects.map((object) => ({
      ...withoutExtensions(object),
      fields: object.fields.filter((field) => !field.private).map(withoutExtensions),
      functions: object.functions.map(fn),
      ...(object.constructorFunction && {
        constructorFunction: {
          ...withoutExtensions(object.constructorFunction),
          arguments: object.constructorFunction.arguments.map(argument),
        },
      }),
    })),
    interfaces: typedefs.interfaces.map((iface) => ({
      ...withoutExtensions(iface),
      functions: iface.functions.map(fn),
    })),
    enums: typedefs.enums.map((one) => ({
      ...withoutExtensions(one),
      members: one.members.map(withoutExtensions),
    })),
  }
}
