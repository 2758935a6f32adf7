import fc from 'fast-check'
import { decodeTypedefs, type Typedefs } from '../../src/typedefs/index.ts'
import { enumArbitrary } from './arbitrary/enums.ts'
import { namesArbitrary } from './arbitrary/names.ts'
import { interfaceArbitrary, objectArbitrary } from './arbitrary/objects.ts'
import { maybe, merged, textArbitrary } from './arbitrary/values.ts'
import {
  type ArbitraryFeature,
  type ArbitraryOptions,
  arbitraryFeatures,
  type JsonRecord,
  type World,
} from './arbitrary/world.ts'

export { type ArbitraryFeature, type ArbitraryOptions, arbitraryFeatures } from './arbitrary/world.ts'

/** A random document as a JSON value, before decoding: defaults may be left out or written down. */
export function arbitraryDocument(options: ArbitraryOptions): fc.Arbitrary<JsonRecord> {
  const features = new Set<ArbitraryFeature>(options.features ?? arbitraryFeatures)
  const size = options.size ?? 3
  const has = (feature: ArbitraryFeature): boolean => features.has(feature)
  const typeNames = namesArbitrary(options, 'pascal', 1, 3 * size)
  const memberNames = namesArbitrary(options, 'screaming', 1, size)
  return typeNames
    .chain((names) =>
      fc.tuple(fc.constant(names), fc.array(memberNames, { minLength: names.length, maxLength: names.length })),
    )
    .chain(([names, members]) => {
      const ofKind = (remainder: number): string[] => names.filter((_, index) => index % 3 === remainder)
      const world: World = {
        options,
        has,
        size,
        objects: ofKind(0),
        interfaces: has('interfaces') ? ofKind(1) : [],
        enums: has('enums') ? ofKind(2).map((name, index) => ({ name, members: members[index] ?? [] })) : [],
      }
      return merged(
        fc.constant({ formatVersion: 1, name: world.objects[0] ?? 'hello' }),
        maybe(has('description'), 'description', textArbitrary),
        maybe(has('extensions'), 'x-generated-by', textArbitrary),
        fc.tuple(...world.objects.map((name) => objectArbitrary(world, name))).map((objects) => ({ objects })),
        fc
          .tuple(...world.interfaces.map((name) => interfaceArbitrary(world, name)))
          .map((interfaces) => ({ interfaces })),
        fc.tuple(...world.enums.map((each) => enumArbitrary(world, each))).map((enums) => ({ enums })),
      )
    })
}

/** A random document, decoded. */
export const arbitraryTypedefs = (options: ArbitraryOptions): fc.Arbitrary<Typedefs> =>
  arbitraryDocument(options).map((document) => {
    const decoded = decodeTypedefs(document)
    if (!decoded.ok)
      throw new Error(decoded.findings.map((finding) => `${finding.pointer} ${finding.message}`).join('\n'))
    return decoded.typedefs
  })

/** Settings every property shares: a fixed seed unless FC_SEED says otherwise. */
export const propertySettings = (numRuns: number): fc.Parameters<unknown> => ({
  seed: Number(process.env['FC_SEED'] ?? 20240607),
  numRuns,
})
