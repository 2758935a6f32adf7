import type { ReleaseSpan } from './releases.ts'
import type { Evidence, Span } from './types.ts'

/** One thing the typedef API can express. Asked for by id: `target.supports('enum-members')`. */
export interface FeatureRow extends Evidence {
  /** A few words a user understands. */
  readonly title: string
  /** Releases that have it, oldest first. */
  readonly releases: readonly ReleaseSpan[]
  /** Views that have it; absent: all. */
  readonly views?: readonly Span[]
  /** What it needs in the API; the first one decides where the API comes from an introspection. */
  readonly coordinates: readonly string[]
  /** What becomes of it on a target without it: no translation, left out, or said another way. */
  readonly below: 'refuse' | 'drop' | 'rewrite'
  /** The same as a sentence. */
  readonly belowText: string
  /** What it is, for `explain`. */
  readonly docs: string
}

/** Every feature, in the order in which they came. */
const features = {
  'module-description': {
    title: 'module description',
    releases: [{ since: 'v0.9.8' }],
    coordinates: ['Module.withDescription'],
    below: 'drop',
    belowText: 'The description is left out; callers do not see it.',
    evidence: 'API history',
    evidenceKind: 'source',
    docs: 'A text about the whole module, shown by `dagger functions`.',
  },
  scalars: {
    title: 'scalar types by name',
    releases: [{ since: 'v0.11.3' }],
    coordinates: ['TypeDef.withScalar', 'TypeDefKind.SCALAR_KIND'],
    below: 'refuse',
    belowText: 'A module that uses a scalar type is refused.',
    evidence: 'API history',
    evidenceKind: 'source',
    docs: 'Scalars of the core API such as `Platform` or `JSON` as the type of an argument, field or result.',
  },
  enums: {
    title: 'enums',
    releases: [{ since: 'v0.12.0' }],
    coordinates: ['TypeDef.withEnum', 'TypeDef.withEnumValue', 'Module.withEnum', 'TypeDefKind.ENUM_KIND'],
    below: 'refuse',
    belowText: 'A module that defines or uses an enum is refused.',
    evidence: 'API history',
    evidenceKind: 'source',
    docs: 'Enums that the module defines itself.',
  },
  'default-path': {
    title: 'defaultPath',
    releases: [{ since: 'v0.12.6' }],
    coordinates: ['Function.withArg(defaultPath:)'],
    below: 'refuse',
    belowText: 'A module with such an argument is refused: a caller would have to pass it.',
    evidence: 'API history',
    evidenceKind: 'source',
    docs: "A Directory or File argument that is filled in from the module's own context when a caller leaves it out.",
  },
  ignore: {
    title: 'ignore patterns',
    releases: [{ since: 'v0.12.6' }],
    coordinates: ['Function.withArg(ignore:)'],
    below: 'drop',
    belowText: 'The patterns are left out; more is uploaded.',
    evidence: 'API history',
    evidenceKind: 'source',
    docs: 'Patterns of files that are not uploaded with a Directory argument.',
  },
  'source-maps': {
    title: 'source maps',
    releases: [{ since: 'v0.13.7' }],
    coordinates: [
      'Query.sourceMap',
      'Function.withSourceMap',
      'Function.withArg(sourceMap:)',
      'TypeDef.withObject(sourceMap:)',
      'TypeDef.withInterface(sourceMap:)',
      'TypeDef.withEnum(sourceMap:)',
      'TypeDef.withEnumValue(sourceMap:)',
      'TypeDef.withField(sourceMap:)',
    ],
    below: 'drop',
    belowText: 'Source maps are left out; errors name no lines of the source.',
    evidence: 'API history',
    evidenceKind: 'source',
    docs: "Where in the module's source a type, function, field or argument is defined.",
  },
  float: {
    title: 'floating-point numbers',
    releases: [{ since: 'v0.15.3' }],
    coordinates: ['TypeDefKind.FLOAT_KIND'],
    below: 'refuse',
    belowText: 'A module that uses the type is refused.',
    evidence: 'API history',
    evidenceKind: 'source',
    docs: 'Numbers with a fraction as arguments, fields or results.',
  },
  'enum-members': {
    title: 'enum members with a name and a value',
    releases: [{ since: 'v0.18.11' }],
    views: [{ since: 'v0.18.11' }],
    coordinates: ['TypeDef.withEnumMember'],
    below: 'rewrite',
    belowText: 'The enum is registered by its values, or by its names where the values are not legal names.',
    evidence: 'engine-semantics §3.2 and §4; measured §8',
    evidenceKind: 'measured',
    docs: 'Members whose name differs from what travels as their value; needed from the release and from the engineVersion.',
  },
  'default-path-git': {
    title: 'defaultPath on git arguments',
    releases: [{ since: 'v0.18.17' }],
    coordinates: [],
    below: 'refuse',
    belowText: 'A module with such an argument is refused: the engine takes Directory and File only.',
    evidence: 'engine-semantics §2.2 (defaultPath target)',
    evidenceKind: 'source',
    docs: 'A GitRepository or GitRef argument that is filled in from the context when a caller leaves it out.',
  },
  'cache-policy': {
    title: 'cache policies',
    releases: [{ since: 'v0.19.4' }],
    coordinates: ['Function.withCachePolicy', 'FunctionCachePolicy'],
    below: 'drop',
    belowText: 'The policy is left out; results are cached per session.',
    evidence: 'API history',
    evidenceKind: 'source',
    docs: 'How long the result of a function is kept: by default, per session or never.',
  },
  deprecation: {
    title: 'deprecation',
    releases: [{ since: 'v0.19.5' }],
    coordinates: [
      'Function.withDeprecated',
      'Function.withArg(deprecated:)',
      'TypeDef.withObject(deprecated:)',
      'TypeDef.withField(deprecated:)',
      'TypeDef.withEnumValue(deprecated:)',
      'TypeDef.withEnumMember(deprecated:)',
    ],
    below: 'rewrite',
    belowText: 'The reason becomes the last paragraph of the description.',
    evidence: 'API history',
    evidenceKind: 'source',
    docs: 'That something should no longer be used, and why.',
  },
  checks: {
    title: 'checks',
    releases: [{ since: 'v0.19.7' }],
    coordinates: ['Function.withCheck'],
    below: 'drop',
    belowText: 'The mark is left out; the function can be called as before.',
    evidence: 'API history',
    evidenceKind: 'source',
    docs: 'Functions that `dagger check` runs.',
  },
  generators: {
    title: 'generators',
    releases: [{ since: 'v0.19.11' }],
    coordinates: ['Function.withGenerator'],
    below: 'drop',
    belowText: 'The mark is left out; the function can be called as before.',
    evidence: 'API history',
    evidenceKind: 'source',
    docs: 'Functions that `dagger generate` runs.',
  },
  'default-address': {
    title: 'defaultAddress',
    releases: [{ since: 'v0.19.11' }],
    coordinates: ['Function.withArg(defaultAddress:)'],
    below: 'refuse',
    belowText: 'A module with such an argument is refused: a caller would have to pass it.',
    evidence: 'API history',
    evidenceKind: 'source',
    docs: 'A Container argument that is filled in from an image address when a caller leaves it out.',
  },
  'workspace-arguments': {
    title: 'Workspace arguments',
    releases: [{ since: 'v0.20.0' }],
    coordinates: ['Workspace'],
    below: 'refuse',
    belowText: 'A module with such an argument is refused.',
    evidence: 'API history; engine-semantics §2.2',
    evidenceKind: 'source',
    docs: "An argument of type Workspace, filled in with the caller's project.",
  },
  up: {
    title: 'services for `dagger up`',
    releases: [{ since: 'v0.20.4' }],
    coordinates: ['Function.withUp'],
    below: 'drop',
    belowText: 'The mark is left out; the function can be called as before.',
    evidence: 'API history',
    evidenceKind: 'source',
    docs: 'Functions whose service `dagger up` starts.',
  },
  agents: {
    title: 'agents',
    releases: [{ since: 'v1.0.0-beta.10' }],
    views: [{ since: 'v1.0.0' }],
    coordinates: ['Function.withAgent'],
    below: 'drop',
    belowText: 'The mark is left out; in an old view a module ID can keep it, by pinning the view of that one call.',
    evidence: 'API history; engine-semantics §3.2',
    evidenceKind: 'source',
    docs: 'Functions that make an agent out of an LLM; hidden from modules with an engineVersion below v1.0.0.',
  },
  collections: {
    title: 'collections',
    releases: [{ since: 'v1.0.0-beta.15' }],
    views: [{ since: 'v1.0.0' }],
    coordinates: [
      'TypeDef.withCollection',
      'TypeDef.withCollectionKeys',
      'TypeDef.withCollectionGet',
      'TypeDef.withCollectionDelta',
    ],
    below: 'drop',
    belowText: 'The object is an ordinary one: its keys and its get function can be used, but nothing selects by key.',
    evidence: 'API history for the calls; the view is from source, not measured',
    evidenceKind: 'source',
    docs: 'Objects of which callers choose some by key; needed from the release and from the engineVersion.',
  },
} as const satisfies Record<string, FeatureRow>

export const featureTable: Readonly<Record<keyof typeof features, FeatureRow>> = Object.freeze(features)
