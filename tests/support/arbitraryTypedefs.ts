import fc from 'fast-check'
import { decodeTypedefs, type Typedefs } from '../../src/typedefs/index.ts'

export interface ArbitraryOptions {
  /** `legal`: different GraphQL names, also once re-cased. `hostile`: any text, `__proto__` and emoji included. */
  readonly names: 'legal' | 'hostile'
  /** `consistent`: as engines want it: known types, defaults that fit, one kind of default. `any`: whatever the format allows. */
  readonly meaning: 'consistent' | 'any'
  /** What may be used; everything unless told. */
  readonly features?: readonly ArbitraryFeature[]
  /** Largest number of objects, functions of an object, arguments of a function …; 3 unless told. */
  readonly size?: number
}

export const arbitraryFeatures = [
  'agent',
  'cache-policy',
  'check',
  'constructor',
  'core-types',
  'default-address',
  'default-path',
  'default-value',
  'deprecation',
  'description',
  'enum-values',
  'enums',
  'extensions',
  'fields',
  'float',
  'generator',
  'ignore',
  'interfaces',
  'lists-of-lists',
  'private-fields',
  'scalars',
  'source-maps',
  'up',
  'workspace',
] as const

export type ArbitraryFeature = (typeof arbitraryFeatures)[number]

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
type JsonRecord = { readonly [key: string]: Json }

interface World {
  readonly options: ArbitraryOptions
  readonly has: (feature: ArbitraryFeature) => boolean
  readonly size: number
  readonly objects: readonly string[]
  readonly interfaces: readonly string[]
  readonly enums: readonly { readonly name: string; readonly members: readonly string[] }[]
}

const verbs = [
  'build',
  'test',
  'lint',
  'publish',
  'deploy',
  'scan',
  'sign',
  'release',
  'fetch',
  'render',
  'migrate',
  'notify',
]
const nouns = ['', 'image', 'chart', 'docs', 'site', 'api', 'bundle', 'index', 'report', 'cache', 'v2', 'HTTP']
const hostileNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  ' ',
  '🚀',
  'größe',
  'a/b~c',
  '2fast',
  '"',
  '\u0000',
  'x'.repeat(300),
]

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const comparable = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

type Casing = 'camel' | 'pascal' | 'screaming'

const legalName = (casing: Casing): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...verbs), fc.constantFrom(...nouns), fc.boolean()).map(([verb, noun, snake]) => {
    if (casing === 'screaming') return (noun === '' ? verb : `${verb}_${noun}`).toUpperCase()
    const joined = snake && noun !== '' ? `${verb}_${noun}` : `${verb}${capital(noun)}`
    return casing === 'pascal' ? capital(joined) : joined
  })

const nameArbitrary = (options: ArbitraryOptions, casing: Casing): fc.Arbitrary<string> =>
  options.names === 'legal'
    ? legalName(casing)
    : fc.oneof(legalName(casing), fc.constantFrom(...hostileNames), fc.string({ unit: 'grapheme' }))

/** Names that differ; in `legal` ones even after an engine has re-cased them. */
const namesArbitrary = (
  options: ArbitraryOptions,
  casing: Casing,
  minLength: number,
  maxLength: number,
): fc.Arbitrary<string[]> =>
  options.meaning === 'any' && options.names === 'hostile'
    ? fc.array(nameArbitrary(options, casing), { minLength, maxLength })
    : fc.uniqueArray(nameArbitrary(options, casing), {
        minLength,
        maxLength,
        selector: options.names === 'legal' ? comparable : (name) => name,
      })

const textArbitrary = fc.oneof(
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

const maybe = (use: boolean, key: string, value: fc.Arbitrary<Json>): fc.Arbitrary<JsonRecord> =>
  use
    ? fc.option(
        value.map((json) => ({ [key]: json })),
        { nil: {}, freq: 3 },
      )
    : fc.constant({})

const merged = (...records: fc.Arbitrary<JsonRecord>[]): fc.Arbitrary<JsonRecord> =>
  fc.tuple(...records).map((parts) => Object.assign({}, ...parts) as JsonRecord)

const annotations = (world: World, withDeprecation: boolean): fc.Arbitrary<JsonRecord> =>
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

const coreTypes = ['Directory', 'File', 'Container', 'Secret', 'Service', 'CacheVolume']

type Position = 'argument' | 'returnType' | 'field'

function plainType(world: World, position: Position): fc.Arbitrary<JsonRecord> {
  const kinds = ['STRING', 'INTEGER', 'BOOLEAN', ...(world.has('float') ? ['FLOAT'] : [])]
  const named: JsonRecord[] = [
    ...world.objects.map((name) => ({ kind: 'OBJECT', name })),
    ...world.interfaces.map((name) => ({ kind: 'INTERFACE', name })),
    ...world.enums.map(({ name }) => ({ kind: 'ENUM', name })),
    ...(world.has('core-types') ? coreTypes.map((name) => ({ kind: 'OBJECT', name })) : []),
    ...(world.has('scalars')
      ? [
          { kind: 'SCALAR', name: 'Platform' },
          { kind: 'SCALAR', name: 'JSON' },
        ]
      : []),
  ]
  const primitives = fc.constantFrom(...kinds).map((kind): JsonRecord => ({ kind }))
  const unknown = nameArbitrary(world.options, 'pascal').chain((name) =>
    fc.constantFrom('OBJECT', 'ENUM', 'INTERFACE', 'SCALAR', 'OBJECT_KIND').map((kind): JsonRecord => ({ kind, name })),
  )
  const choices: fc.Arbitrary<JsonRecord>[] = [primitives]
  if (named.length > 0) choices.push(fc.constantFrom(...named))
  if (position === 'returnType' || world.options.meaning === 'any') choices.push(fc.constant({ kind: 'VOID' }))
  if (world.options.meaning === 'any')
    choices.push(
      unknown,
      primitives.map(({ kind }) => ({ kind: `${String(kind)}_KIND` })),
    )
  return fc.oneof(...choices)
}

const withOptional = (type: fc.Arbitrary<JsonRecord>): fc.Arbitrary<JsonRecord> =>
  fc.tuple(type, fc.constantFrom(undefined, false, true)).map(([json, optional]) => {
    if (optional === undefined || json['kind'] === 'VOID') return json
    return { ...json, optional }
  })

function typeArbitrary(world: World, position: Position): fc.Arbitrary<JsonRecord> {
  const plain = withOptional(plainType(world, position))
  const element = plain.filter((type) => type['kind'] !== 'VOID')
  const list = withOptional(element.map((elementType): JsonRecord => ({ kind: 'LIST', elementType })))
  const listOfLists = withOptional(list.map((elementType): JsonRecord => ({ kind: 'LIST', elementType })))
  const choices = [
    { weight: 6, arbitrary: plain },
    { weight: 2, arbitrary: list },
  ]
  if (world.has('lists-of-lists')) choices.push({ weight: 1, arbitrary: listOfLists })
  return fc.oneof(...choices)
}

/** A default that fits the type, or nothing where there is none. */
function defaultFor(world: World, type: JsonRecord): fc.Arbitrary<Json> | undefined {
  switch (type['kind']) {
    case 'STRING':
      return textArbitrary
    case 'INTEGER':
      return fc.integer()
    case 'FLOAT':
      return fc.constantFrom(0.5, -2.25, 3, 1e21)
    case 'BOOLEAN':
      return fc.boolean()
    case 'ENUM': {
      const members = world.enums.find(({ name }) => name === type['name'])?.members ?? []
      return members.length > 0 ? fc.constantFrom(...members) : undefined
    }
    case 'LIST': {
      const element = defaultFor(world, type['elementType'] as JsonRecord)
      return element && fc.array(element, { maxLength: 3 })
    }
    default:
      return undefined
  }
}

const pathArbitrary = fc.constantFrom('/', '.', './src', '/docs/index.md')
const ignoreArbitrary = fc.array(fc.constantFrom('node_modules', '**/*.md', '!README.md', '.git'), {
  minLength: 1,
  maxLength: 3,
})

function consistentDefault(world: World, type: JsonRecord): fc.Arbitrary<JsonRecord> {
  const name = type['kind'] === 'OBJECT' ? type['name'] : undefined
  if (name === 'Directory' || name === 'File')
    return merged(
      maybe(world.has('default-path'), 'defaultPath', pathArbitrary),
      maybe(world.has('ignore') && name === 'Directory', 'ignore', ignoreArbitrary),
    )
  if (name === 'Container')
    return maybe(world.has('default-address'), 'defaultAddress', fc.constantFrom('alpine:3', 'golang'))
  const value = defaultFor(world, type)
  return value ? maybe(world.has('default-value'), 'defaultValue', value) : fc.constant({})
}

const anyDefault = (world: World): fc.Arbitrary<JsonRecord> =>
  merged(
    maybe(
      world.has('default-value'),
      'defaultValue',
      fc.jsonValue({ maxDepth: 2 }).map((value) => value as Json),
    ),
    maybe(world.has('default-path'), 'defaultPath', fc.oneof(pathArbitrary, fc.constant(''))),
    maybe(world.has('default-address'), 'defaultAddress', fc.constantFrom('alpine:3', '')),
    maybe(world.has('ignore'), 'ignore', fc.array(fc.string(), { maxLength: 2 })),
  )

const workspace: JsonRecord = { kind: 'OBJECT', name: 'Workspace', optional: true }

function argumentArbitrary(world: World, name: string): fc.Arbitrary<JsonRecord> {
  const ordinary = typeArbitrary(world, 'argument')
  const type = world.has('workspace')
    ? fc.oneof({ weight: 12, arbitrary: ordinary }, { weight: 1, arbitrary: fc.constant(workspace) })
    : ordinary
  return type.chain((json) =>
    merged(
      fc.constant({ name, type: json }),
      annotations(world, true),
      world.options.meaning === 'consistent' ? consistentDefault(world, json) : anyDefault(world),
    ),
  )
}

const partsNamed = (
  world: World,
  casing: Casing,
  part: (name: string) => fc.Arbitrary<JsonRecord>,
  minLength = 0,
): fc.Arbitrary<JsonRecord[]> =>
  namesArbitrary(world.options, casing, minLength, world.size).chain((names) => fc.tuple(...names.map(part)))

const argumentsArbitrary = (world: World): fc.Arbitrary<JsonRecord[]> =>
  partsNamed(world, 'camel', (name) => argumentArbitrary(world, name))

const cachePolicies: readonly JsonRecord[] = [
  { policy: 'Default' },
  { policy: 'Default', timeToLive: '10m' },
  { policy: 'PerSession' },
  { policy: 'Never' },
]

const functionArbitrary = (world: World, name: string, ofInterface: boolean): fc.Arbitrary<JsonRecord> =>
  merged(
    typeArbitrary(world, 'returnType').map((returnType) => ({ name, returnType })),
    annotations(world, true),
    maybe(true, 'arguments', argumentsArbitrary(world)),
    ofInterface && world.options.meaning === 'consistent'
      ? fc.constant({})
      : merged(
          maybe(world.has('cache-policy'), 'cachePolicy', fc.constantFrom(...cachePolicies)),
          maybe(world.has('check'), 'check', fc.boolean()),
          maybe(world.has('generator'), 'generator', fc.boolean()),
          maybe(world.has('up'), 'up', fc.boolean()),
          maybe(world.has('agent'), 'agent', fc.boolean()),
        ),
  )

const fieldArbitrary = (world: World, name: string): fc.Arbitrary<JsonRecord> =>
  merged(
    typeArbitrary(world, 'field').map((type) => ({ name, type })),
    maybe(world.has('private-fields'), 'private', fc.boolean()),
    annotations(world, true),
  )

const constructorArbitrary = (world: World): fc.Arbitrary<Json> =>
  merged(
    annotations(world, false),
    argumentsArbitrary(world).map((args) => ({ arguments: args })),
  )

/** An object; fields and functions share one space of names, as they do for callers. */
const objectArbitrary = (world: World, name: string): fc.Arbitrary<JsonRecord> =>
  namesArbitrary(world.options, 'camel', 1, 2 * world.size).chain((names) => {
    const fieldCount = world.has('fields') ? Math.floor(names.length / 2) : 0
    return merged(
      fc.constant({ name }),
      annotations(world, true),
      maybe(world.has('constructor'), 'constructorFunction', constructorArbitrary(world)),
      fc
        .tuple(...names.slice(0, fieldCount).map((field) => fieldArbitrary(world, field)))
        .map((fields) => ({ fields })),
      fc
        .tuple(...names.slice(fieldCount).map((fn) => functionArbitrary(world, fn, false)))
        .map((functions) => ({ functions })),
    )
  })

const interfaceArbitrary = (world: World, name: string): fc.Arbitrary<JsonRecord> =>
  merged(
    fc.constant({ name }),
    annotations(world, false),
    partsNamed(world, 'camel', (fn) => functionArbitrary(world, fn, true), 1).map((functions) => ({ functions })),
  )

const enumArbitrary = (world: World, { name, members }: World['enums'][number]): fc.Arbitrary<JsonRecord> =>
  merged(
    fc.constant({ name }),
    annotations(world, false),
    fc
      .tuple(
        ...members.map((member, index) =>
          merged(
            fc.constant({ name: member }),
            maybe(
              world.has('enum-values'),
              'value',
              fc.constantFrom(member, `${member.toLowerCase()}`, `value ${index}`, `${index}.0`),
            ),
            annotations(world, true),
          ),
        ),
      )
      .map((parts) => ({ members: distinctValues(parts) })),
  )

/** Engines refuse two members with one value: the second one loses its own. */
function distinctValues(members: readonly JsonRecord[]): JsonRecord[] {
  const taken = new Set(members.map((member) => member['name']))
  return members.map((member) => {
    const { value, ...rest } = member
    if (value === undefined || value === member['name']) return member
    if (taken.has(value)) return rest
    taken.add(value)
    return member
  })
}

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
