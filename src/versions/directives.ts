import { holdsRelease } from './holdsRelease.ts'
import type { Evidence, Span, Target } from './types.ts'

/** A directive that engines declare in their schema. */
export interface DirectiveRow extends Evidence {
  readonly releases: readonly Span[]
  /** Types of the arguments by name; with releases where one came later. */
  readonly arguments: Readonly<Record<string, { readonly type: string; readonly releases?: readonly Span[] }>>
  readonly locations: readonly string[]
}

const onMembers = ['FIELD_DEFINITION', 'ARGUMENT_DEFINITION', 'INPUT_FIELD_DEFINITION', 'ENUM_VALUE']
const recorded = 'introspection recordings'

/** The directives of the public schema by name, in the order in which engines list them. */
export const directiveTable: Readonly<Record<string, DirectiveRow>> = Object.freeze({
  agent: {
    releases: [{ since: 'v1.0.0-beta.10' }],
    arguments: {},
    locations: ['FIELD_DEFINITION'],
    evidence: `${recorded} of v0.21.8 and v1.0.0-beta.10; source`,
    evidenceKind: 'source',
  },
  cache: {
    releases: [{ since: 'v0.20.4' }],
    arguments: { policy: { type: 'FunctionCachePolicy!' }, ttl: { type: 'String!' } },
    locations: ['FIELD_DEFINITION'],
    evidence: `${recorded} of v0.18.12 and v0.20.8; source`,
    evidenceKind: 'source',
  },
  check: {
    releases: [{ since: 'v0.19.7' }],
    arguments: {},
    locations: ['FIELD_DEFINITION'],
    evidence: `${recorded} of v0.18.12 and v0.20.8; source`,
    evidenceKind: 'source',
  },
  defaultAddress: {
    releases: [{ since: 'v0.19.11' }],
    arguments: { address: { type: 'String!' } },
    locations: ['ARGUMENT_DEFINITION'],
    evidence: `${recorded} of v0.18.12 and v0.20.8; source`,
    evidenceKind: 'source',
  },
  defaultPath: {
    releases: [{ since: 'v0.19.0' }],
    arguments: { path: { type: 'String!' } },
    locations: ['ARGUMENT_DEFINITION'],
    evidence: `${recorded} of v0.18.12 and v0.20.8; source`,
    evidenceKind: 'source',
  },
  deprecated: {
    releases: [{ since: 'v0.12.0' }],
    arguments: { reason: { type: 'String! = "No longer supported"' } },
    locations: onMembers,
    evidence: `${recorded}; source`,
    evidenceKind: 'source',
  },
  enumValue: {
    releases: [{ since: 'v0.18.11' }],
    arguments: { value: { type: 'String!' } },
    locations: ['ENUM_VALUE'],
    evidence: `${recorded} of v0.18.10 and v0.18.12; source`,
    evidenceKind: 'source',
  },
  expectedType: {
    releases: [{ since: 'v0.21.1' }],
    arguments: { name: { type: 'String!' } },
    locations: ['ARGUMENT_DEFINITION', 'FIELD_DEFINITION'],
    evidence: `${recorded} of v0.20.8 and v0.21.8; source`,
    evidenceKind: 'source',
  },
  experimental: {
    releases: [{ since: 'v0.18.4' }],
    arguments: { reason: { type: 'String! = "Not stabilized"' } },
    locations: onMembers,
    evidence: `${recorded} of v0.18.10; source`,
    evidenceKind: 'source',
  },
  generate: {
    releases: [{ since: 'v0.20.0' }],
    arguments: {},
    locations: ['FIELD_DEFINITION'],
    evidence: `${recorded} of v0.18.12 and v0.20.8; source`,
    evidenceKind: 'source',
  },
  ignorePatterns: {
    releases: [{ since: 'v0.19.0' }],
    arguments: { patterns: { type: '[String!]!' } },
    locations: ['ARGUMENT_DEFINITION'],
    evidence: `${recorded} of v0.18.12 and v0.20.8; source`,
    evidenceKind: 'source',
  },
  sourceMap: {
    releases: [{ since: 'v0.13.7' }],
    arguments: {
      module: { type: 'String!' },
      filename: { type: 'String!' },
      line: { type: 'Int!' },
      column: { type: 'Int!' },
      url: { type: 'String!', releases: [{ since: 'v0.18.15' }] },
    },
    locations: [
      'SCALAR',
      'OBJECT',
      'FIELD_DEFINITION',
      'ARGUMENT_DEFINITION',
      'UNION',
      'ENUM',
      'ENUM_VALUE',
      'INPUT_OBJECT',
    ],
    evidence: `${recorded}; source`,
    evidenceKind: 'source',
  },
  up: {
    releases: [{ since: 'v0.20.4' }],
    arguments: {},
    locations: ['FIELD_DEFINITION'],
    evidence: `${recorded} of v0.18.12 and v0.20.8; source`,
    evidenceKind: 'source',
  },
})

/** A directive as the schema of one release declares it. */
export interface DeclaredDirective {
  readonly name: string
  readonly arguments: readonly { readonly name: string; readonly type: string }[]
  readonly locations: readonly string[]
}

/** The directives that engines of a target declare, by name. */
export function declaredDirectives({ resolvedRelease }: Target): readonly DeclaredDirective[] {
  return Object.entries(directiveTable)
    .filter(([, row]) => holdsRelease(row.releases, resolvedRelease))
    .map(([name, row]) => ({
      name,
      locations: row.locations,
      arguments: Object.entries(row.arguments)
        .filter(([, { releases }]) => releases === undefined || holdsRelease(releases, resolvedRelease))
        .map(([argument, { type }]) => ({ name: argument, type })),
    }))
}
