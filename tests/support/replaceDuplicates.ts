import { functionName, toLowerCamel } from '../../src/names/index.ts'
import type { FunctionTypedef, Typedefs } from '../../src/typedefs/index.ts'
import type { Target } from '../../src/versions/index.ts'

/** What engines keep since v0.21.0 of parts with one name, or one GraphQL name: the last, in the place of the first. */
export function replaceDuplicates(typedefs: Typedefs, target: Target): Typedefs {
  const lastOf = <Part extends { readonly name: string }>(
    parts: readonly Part[],
    graphqlName: (target: Target, name: string) => string,
  ): readonly Part[] => {
    const kept: Part[] = []
    for (const part of parts) {
      const name = graphqlName(target, part.name)
      const same = kept.findIndex((one) => one.name === part.name || graphqlName(target, one.name) === name)
      if (same < 0) kept.push(part)
      else kept[same] = part
    }
    return kept
  }
  const functionsOf = (functions: readonly FunctionTypedef[]): readonly FunctionTypedef[] =>
    lastOf(
      functions.map((fn) => ({ ...fn, arguments: lastOf(fn.arguments, toLowerCamel) })),
      functionName,
    )
  return {
    ...typedefs,
    objects: typedefs.objects.map((object) => ({
      ...object,
      fields: lastOf(object.fields, toLowerCamel),
      functions: functionsOf(object.functions),
      ...(object.constructorFunction && {
        constructorFunction: {
          ...object.constructorFunction,
          arguments: lastOf(object.constructorFunction.arguments, toLowerCamel),
        },
      }),
    })),
    interfaces: typedefs.interfaces.map((iface) => ({ ...iface, functions: functionsOf(iface.functions) })),
  }
}
