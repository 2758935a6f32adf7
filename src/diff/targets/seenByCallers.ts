import type { ArgumentTypedef, FunctionTypedef, Typedefs } from '../../typedefs/index.ts'

/**
 * The document as a target sees it, with names, values and defaults of enums as they were written: what the form of an enum
 * changes for callers shows in their GraphQL names, which are compared apart.
 */
export function seenByCallers(written: Typedefs, applied: Typedefs): Typedefs {
  const args = (before: readonly ArgumentTypedef[], now: readonly ArgumentTypedef[]): readonly ArgumentTypedef[] =>
    now.map((argument, i) => {
      const defaultValue = before[i]?.defaultValue
      return argument.defaultValue === undefined || defaultValue === undefined
        ? argument
        : { ...argument, defaultValue }
    })
  const functions = (before: readonly FunctionTypedef[], now: readonly FunctionTypedef[]): readonly FunctionTypedef[] =>
    now.map((fn, i) => ({ ...fn, arguments: args(before[i]?.arguments ?? [], fn.arguments) }))
  return {
    ...applied,
    objects: applied.objects.map((object, i) => {
      const before = written.objects[i]
      const { constructorFunction } = object
      return {
        ...object,
        functions: functions(before?.functions ?? [], object.functions),
        ...(constructorFunction && {
          constructorFunction: {
            ...constructorFunction,
            arguments: args(before?.constructorFunction?.arguments ?? [], constructorFunction.arguments),
          },
        }),
      }
    }),
    interfaces: applied.interfaces.map((iface, i) => ({
      ...iface,
      functions: functions(written.interfaces[i]?.functions ?? [], iface.functions),
    })),
    enums: applied.enums.map((enumeration, i) => ({
      ...enumeration,
      members: enumeration.members.map((member, j) => {
        const { name, value } = written.enums[i]?.members[j] ?? member
        return { ...member, name, value }
      }),
    })),
  }
}
