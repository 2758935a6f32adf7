import { functionName, toCamel, toLowerCamel } from '../names/index.ts'
import { nearest } from '../text/nearest.ts'
import type { ArgumentTypedef, ObjectTypedef, Typedefs } from '../typedefs/index.ts'
import type { Target } from '../versions/index.ts'
import type { Customization } from './customization.ts'

export type FoundArgument =
  | {
      readonly ok: true
      readonly argument: ArgumentTypedef
      readonly pointer: string
      /** For messages: `Argument source of function test of GoToolchain`. */
      readonly title: string
    }
  | { readonly ok: false; readonly problem: string; readonly suggestions: string }

/**
 * The argument a customization is about, found as engines find it: from the main object on through the functions' results, names
 * compared without case, in the original spelling or in one that becomes the public one (engine-semantics §6.1); before v0.20.4
 * only as it was registered or, for arguments, as it is public.
 */
export function findArgument(
  typedefs: Typedefs,
  { function: path, argument }: Pick<Customization, 'function' | 'argument'>,
  target: Target,
): FoundArgument {
  const main = findObject(typedefs, typedefs.name, target)
  if (main === undefined) return miss('the module has no main object', [], '')
  let { object, pointer } = main
  if (path.length === 0) {
    const args = object.constructorFunction?.arguments ?? []
    return pick(args, argument, `${pointer}/constructorFunction`, `the constructor of ${object.name}`, target)
  }
  for (const [step, name] of path.entries()) {
    const index = object.functions.findIndex((fn) => isNamed(fn.name, functionName(target, fn.name), name, target))
    const fn = object.functions[index]
    if (fn === undefined) {
      return miss(`${object.name} has no function ${JSON.stringify(name)}`, object.functions, name)
    }
    const title = `function ${fn.name} of ${object.name}`
    if (step === path.length - 1) return pick(fn.arguments, argument, `${pointer}/functions/${index}`, title, target)
    const next = fn.returnType.kind === 'OBJECT' ? findObject(typedefs, fn.returnType.name, target) : undefined
    if (next === undefined) return miss(`${title} returns no object of the module`, [], '')
    ;({ object, pointer } = next)
  }
  return miss('it names no function', [], '')
}

function pick(
  args: readonly ArgumentTypedef[],
  name: string,
  pointer: string,
  of: string,
  target: Target,
): FoundArgument {
  const index = args.findIndex(({ name: original }) => {
    const publicName = toLowerCamel(target, original)
    return isNamed(original, publicName, name, target) || equalFold(publicName, name)
  })
  const argument = args[index]
  if (argument === undefined) return miss(`${of} has no argument ${JSON.stringify(name)}`, args, name)
  return { ok: true, argument, pointer: `${pointer}/arguments/${index}`, title: `Argument ${argument.name} of ${of}` }
}

function findObject(
  typedefs: Typedefs,
  name: string,
  target: Target,
): { object: ObjectTypedef; pointer: string } | undefined {
  const index = typedefs.objects.findIndex((object) => toCamel(target, object.name) === toCamel(target, name))
  const object = typedefs.objects[index]
  return object === undefined ? undefined : { object, pointer: `/objects/${index}` }
}

const isNamed = (original: string, publicName: string, given: string, target: Target): boolean =>
  equalFold(original, given) ||
  (target.behaves('customizations-by-public-name') && equalFold(publicName, toLowerCamel(target, given)))

const equalFold = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const miss = (problem: string, parts: readonly { readonly name: string }[], name: string): FoundArgument => {
  const known = nearest(
    name,
    parts.map((part) => part.name),
  )
  return { ok: false, problem, suggestions: known.length === 0 ? 'nothing' : known.join(', ') }
}
