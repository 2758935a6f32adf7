import fc from 'fast-check'
import type { Json, JsonRecord, World } from './world.ts'

export const textArbitrary = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Builds the image.',
      'Runs all tests\n\nwith race detection.',
      'Größe ändern 🚀',
      '"quoted" \\ text',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
)

export const pathArbitrary = fc.constantFrom('/', '.', './src', '/docs/index.md')

export const ignoreArbitrary = fc.array(fc.constantFrom('node_modules', '**/*.md', '!README.md', '.git'), {
  minLength: 1,
  maxLength: 3,
})

export const maybe = (use: boolean, key: string, value: fc.Arbitrary<Json>): fc.Arbitrary<JsonRecord> =>
  use
    ? fc.option(
        value.map((json) => ({ [key]: json })),
        { nil: {}, freq: 3 },
      )
    : fc.constant({})

export const merged = (...records: fc.Arbitrary<JsonRecord>[]): fc.Arbitrary<JsonRecord> =>
  fc.tuple(...records).map((parts) => Object.assign({}, ...parts) as JsonRecord)

export const annotations = (world: World, withDeprecation: boolean): fc.Arbitrary<JsonRecord> =>
  merged(
    maybe(world.has('description'), 'description', textArbitrary),
    maybe(world.has('deprecation') && withDeprecation, 'deprecated', fc.constantFrom('', 'Use publish instead.')),
    maybe(
      world.has('source-maps'),
      'sourceMap',
      fc.record({
        filename: fc.constantFrom('src/index.ts', 'main.go', 'src/main/ünï.py'),
        line: fc.integer({ min: 1, max: 5000 }),
        column: fc.integer({ min: 1, max: 200 }),
      }),
    ),
    maybe(
      world.has('extensions'),
      'x-source',
      fc.jsonValue({ maxDepth: 2 }).map((value) => value as Json),
    ),
  )
