import { diffTypedefs } from '../diff/diffTypedefs.ts'
import { enumMemberName, toCamel } from '../names/index.ts'
import { type ArgumentTypedef, decodeTypedefs, defineModule, type JsonText, type Typedefs } from '../typedefs/index.ts'
import { createTarget, newestRelease, type Target } from '../versions/index.ts'
import type { ConformanceCase } from './conformanceCase.ts'

/**
 * How what an SDK made of a case differs from what it should have made, a sentence each; none: it conforms. Names count as the
 * same where engines make the same GraphQL name of them, since languages spell them in their own way. Places in the source,
 * private state, `x-` keys, the order of anything but required arguments, and null as the default of what may be null do not
 * count.
 *
 * @param made the SDK's output: JSON text or its bytes
 */
export function compareConformance(wanted: ConformanceCase, made: string | Uint8Array): readonly string[] {
  const decoded = decodeTypedefs(made)
  if (!decoded.ok) return decoded.findings.map(({ message }) => message)
  const target = newestTarget()
  const expected = publicDefaults(defineModule(wanted.typedefs), target)
  const actual = publicDefaults(decoded.typedefs, target)
  const changes = diffTypedefs(expected, actual, { target }).filter(({ code }) => code !== 'renamed-alike')
  const unmapped = wanted.sourceMaps ? unmappedFunctions(decoded.typedefs) : []
  return [...changes.map(({ message }) => message), ...unmapped]
}

const unmappedFunctions = ({ objects }: Typedefs): readonly string[] =>
  objects.flatMap((object) =>
    object.functions.flatMap(({ name, sourceMap }) =>
      sourceMap === undefined ? [`Function ${name} of ${object.name} has no source map`] : [],
    ),
  )

// A default names a member in the spelling of the language.
function publicDefaults(typedefs: Typedefs, target: Target): Typedefs {
  const enums = new Set(typedefs.enums.map(({ name }) => toCamel(target, name)))
  const rename = (argument: ArgumentTypedef): ArgumentTypedef => {
    const { type, defaultValue, ...rest } = argument
    if (defaultValue === 'null' && type.optional) return { ...rest, type }
    if (defaultValue === undefined || type.kind !== 'ENUM' || !enums.has(toCamel(target, type.name))) return argument
    const name: unknown = JSON.parse(defaultValue)
    if (typeof name !== 'string') return argument
    return { ...argument, defaultValue: JSON.stringify(enumMemberName(target, name)) as JsonText }
  }
  return {
    ...typedefs,
    objects: typedefs.objects.map((object) => ({
      ...object,
      functions: object.functions.map((fn) => ({ ...fn, arguments: fn.arguments.map(rename) })),
      ...(object.constructorFunction && {
        constructorFunction: {
          ...object.constructorFunction,
          arguments: object.constructorFunction.arguments.map(rename),
        },
      }),
    })),
  }
}

function newestTarget(): Target {
  const made = createTarget({ release: newestRelease })
  if (!made.ok) throw new Error('the newest known release has no target')
  return made.target
}
